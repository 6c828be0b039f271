package dev.penstock.bench.soak;

import dev.penstock.bench.served.DatabaseView;
import dev.penstock.bench.served.JvmFigures;
import dev.penstock.bench.served.ServedApi;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a server holds at one moment. */
record Snapshot(Map<Holding, Long> values) {
  /** What could pile up. */
  enum Holding {
    /** That the database sees. */
    CONNECTIONS("connections of the database", "", 0),
    /** Of the operating system; those that compile and collect come and go. */
    THREADS("threads", "", 4),
    VIRTUAL_THREADS("virtual threads", "", 2),
    /** Sockets included. */
    HANDLES("file handles", "", 4),
    /** In use after a full collection; the caches may still grow towards their bounds. */
    HEAP("heap after collection", "MiB", 8),
    /** The virtual machine gives memory back late, and never all of it. */
    RESIDENT("resident memory", "MiB", 48);

    private static final long MEBIBYTE = 1_048_576;
    private final String words;
    private final String unit;
    private final long tolerance;

    Holding(String words, String unit, long tolerance) {
      this.words = words;
      this.unit = unit;
      this.tolerance = tolerance;
    }

    /** For people, with the unit. */
    String words() {
      return unit.isEmpty() ? words : words + ", " + unit;
    }

    /** By how much it may be more in the end, in its unit. */
    long tolerance() {
      return tolerance;
    }

    long of(ServedApi served, DatabaseView database) {
      var process = served.figures();
      var machine = new JvmFigures(process.pid());
      return switch (this) {
        case CONNECTIONS -> database.connections();
        case THREADS -> process.threads();
        case VIRTUAL_THREADS -> machine.virtualThreads();
        case HANDLES -> process.handles();
        case HEAP -> machine.heapBytes() / MEBIBYTE;
        case RESIDENT -> process.residentBytes() / MEBIBYTE;
      };
    }
  }

  /** Of a server that nobody asks. */
  static Snapshot of(ServedApi served, DatabaseView database) {
    return of(EnumSet.allOf(Holding.class), served, database);
  }

  /**
   * Of a server that works, without its virtual threads: a list of them that is made while they
   * come and go may end the virtual machine (JDK-8364343).
   */
  static Snapshot underLoad(ServedApi served, DatabaseView database) {
    return of(EnumSet.complementOf(EnumSet.of(Holding.VIRTUAL_THREADS)), served, database);
  }

  private static Snapshot of(Set<Holding> holdings, ServedApi served, DatabaseView database) {
    Map<Holding, Long> values = new EnumMap<>(Holding.class);
    for (var holding : holdings) {
      values.put(holding, holding.of(served, database));
    }
    return new Snapshot(values);
  }

  long of(Holding holding) {
    return values.getOrDefault(holding, 0L);
  }

  /** Whether nothing is more than before, tolerances aside. */
  boolean flatSince(Snapshot before, Holding holding) {
    return of(holding) <= before.of(holding) + holding.tolerance();
  }
}
