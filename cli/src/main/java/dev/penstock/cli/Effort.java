package dev.penstock.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.stream.Stream;

/** What a command cost. */
record Effort(long startNanos) {

  static Effort start() {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    return new Effort(System.nanoTime());
  }

  long milliseconds() {
    return (System.nanoTime() - startNanos) / 1_000_000;
  }

  double seconds() {
    return milliseconds() / 1000.0;
  }

  /** The heap at its fullest, garbage included. */
  long peakMegabytes() {
    var bytes = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return (bytes + 1_048_575) / 1_048_576;
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
