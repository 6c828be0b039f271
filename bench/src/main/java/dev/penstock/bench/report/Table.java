package dev.penstock.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Entries for a terminal: one block for each query, each value beside its ratio to the floor's. */
public final class Table {
  private static final String HEAD =
      "query  contestant    answers/s   ×floor   p50 ms   p99 ms   ×floor   CPU µs   ×floor   DB"
          + " CPU µs   SQL   MB";

  private Table() {}

  /** What the columns are. */
  public static String head() {
    return HEAD;
  }

  /** The lines of the query that was measured last, among all of a database so far. */
  public static List<String> last(List<Entry> entries) {
    var results = new Results(entries);
    var query = entries.getLast().query();
    return entries.stream()
        .filter(entry -> entry.query().equals(query))
        .map(entry -> line(entry, results.floor(entry.database(), query)))
        .toList();
  }

  private static String line(Entry entry, Optional<Entry> floor) {
    return "%-5s  %-12s %10.0f %8s %8.2f %8.2f %8s %8.0f %8s %11s %5s %4.0f"
        .formatted(
            entry.query(),
            entry.contestant(),
            entry.throughput(),
            floor.map(best -> ratio(entry.throughput(), best.throughput())).orElse(""),
            entry.p50Millis(),
            entry.p99Millis(),
            floor.map(best -> ratio(entry.p99Millis(), best.p99Millis())).orElse(""),
            entry.cpuMicros(),
            floor.map(best -> ratio(entry.cpuMicros(), best.cpuMicros())).orElse(""),
            entry.databaseCpuMicros() == null ? "–" : "%.0f".formatted(entry.databaseCpuMicros()),
            statements(entry),
            entry.memoryMegabytes());
  }

  static String statements(Entry entry) {
    if (entry.statements() == null) {
      return "–";
    }
    var frame = entry.transactionStatements();
    return entry.statements() + (frame == null || frame == 0 ? "" : "+" + frame);
  }

  static String ratio(double value, double floor) {
    return String.format(Locale.ROOT, "%.2f", value / floor);
  }
}
