package dev.penstock.bench.outcome;

import java.util.Arrays;
import java.util.Collection;

/** How long each of many answers took. Not for several threads: each has its own, to be merged. */
public final class Latencies {
  private static final double NANOS_PER_MILLI = 1e6;
  private long[] nanos = new long[256];
  private int count;
  private boolean sorted;

  public void add(long nanosTaken) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = nanosTaken;
    sorted = false;
  }

  /** All of several threads. */
  public static Latencies merged(Collection<Latencies> parts) {
    var all = new Latencies();
    for (var part : parts) {
      for (var place = 0; place < part.count; place++) {
        all.add(part.nanos[place]);
      }
    }
    return all;
  }

  public int count() {
    return count;
  }

  /**
   * The time in milliseconds that a share of the answers stayed within; 0 without answers.
   *
   * @param share from 0 to 1
   */
  public double millis(double share) {
    if (count == 0) {
      return 0;
    }
    if (!sorted) {
      Arrays.sort(nanos, 0, count);
      sorted = true;
    }
    return nanos[Math.min(count - 1, (int) (share * count))] / NANOS_PER_MILLI;
  }
}
