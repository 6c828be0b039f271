package dev.penstock.engine.cache;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Tells what comes for the first time from what came lately, by hashes alone: a flood of texts that
 * never come again leaves nothing behind. Sometimes it takes one for the other, which costs the
 * work of a request.
 */
public final class Newcomers {
  /** Many more than one that comes once in a second has others between its visits. */
  private static final int PLACES = 16_384;

  private final AtomicIntegerArray seen = new AtomicIntegerArray(PLACES);

  /** Whether it is not known to have come before; from now on it is. */
  public boolean isNew(Object key) {
    var hash = key.hashCode();
    var place = (hash ^ hash >>> 16) & PLACES - 1;
    if (seen.getOpaque(place) == hash) {
      return false;
    }
    seen.setOpaque(place, hash);
    return true;
  }
}
