package dev.penstock.server;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The names of requests in logs and answers. They are no secrets, so that any random will do. */
final class RequestIds {
  private static final int LONGEST = 64;
  private static final long VERSION = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private RequestIds() {}

  /** The caller's own name for the request when it is harmless in a log, else a new UUID. */
  static String of(String given) {
    return isHarmless(given) ? given : made();
  }

  private static boolean isHarmless(String given) {
    if (given.isEmpty() || given.length() > LONGEST) {
      return false;
    }
    for (var place = 0; place < given.length(); place++) {
      if (!isHarmless(given.charAt(place))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmless(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9')
        || sign == '.'
        || sign == '_'
        || sign == '-';
  }

  /** Of version 4, without the cost of a secure random. */
  private static String made() {
    var random = ThreadLocalRandom.current();
    return new UUID((random.nextLong() & ~0xF000L) | VERSION, (random.nextLong() >>> 2) | VARIANT)
        .toString();
  }
}
