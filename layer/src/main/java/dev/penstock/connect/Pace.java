package dev.penstock.connect;

/**
 * How fast a line moves, seen from those who left it since somebody stands in it. Times are those
 * of {@link System#nanoTime}.
 */
final class Pace {
  /** For each who is served: fewer who are done would tell little. */
  private static final int ENOUGH = 4;

  private final int served;
  private final long memory;
  private long since;
  private double gone;

  /**
   * @param served how many are served at the same time, and so may be done at any moment
   * @param memory nanoseconds; what is longer ago counts less and less, unless there is little else
   */
  Pace(int served, long memory) {
    this.served = served;
    this.memory = memory;
  }

  /** From now on somebody stands there. */
  void begin(long now) {
    since = now;
    gone = 0;
  }

  /** One of those who were served is done. */
  void done(long now) {
    gone++;
    forget(now);
  }

  /** For how many nanoseconds the one at that place of the line, from 1 on, will have to stand. */
  long expected(int place, long now) {
    forget(now);
    return (long) (place * ((now - since) / (gone + served)));
  }

  private void forget(long now) {
    var passed = now - since;
    if (passed > memory && gone > served * ENOUGH) {
      since = now - passed / 2;
      gone /= 2;
    }
  }
}
