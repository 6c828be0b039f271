package dev.penstock.bench.report;

import java.util.List;
import java.util.Locale;

/** Penstock beside the faster floor, for one database. */
final class Comparison {
  private static final List<String> HEAD =
      List.of(
          "query",
          "answers/s",
          "floor",
          "of the floor",
          "p50 ms",
          "p99 ms",
          "× floor",
          "CPU µs",
          "× floor",
          "database CPU µs",
          "× floor",
          "SQL");

  private Comparison() {}

  static String table(Results results, String database) {
    var table = new Markdown(HEAD);
    for (var query : results.queries(database)) {
      var own = results.find(database, query, Results.OWN);
      var floor = results.floor(database, query);
      if (own.isPresent() && floor.isPresent()) {
        table.row(row(own.get(), floor.get()));
      }
    }
    return table.toString();
  }

  private static List<String> row(Entry own, Entry floor) {
    return List.of(
        own.query(),
        whole(own.throughput()),
        whole(floor.throughput()) + " " + floor.contestant().replace("floor-", ""),
        percent(own.throughput() / floor.throughput()),
        number(own.p50Millis()),
        number(own.p99Millis()),
        Table.ratio(own.p99Millis(), floor.p99Millis()),
        whole(own.cpuMicros()),
        Table.ratio(own.cpuMicros(), floor.cpuMicros()),
        own.databaseCpuMicros() == null ? "–" : whole(own.databaseCpuMicros()),
        own.databaseCpuMicros() == null || floor.databaseCpuMicros() == null
            ? "–"
            : Table.ratio(own.databaseCpuMicros(), floor.databaseCpuMicros()),
        Table.statements(own));
  }

  /** What a document costs that no request brought before. */
  static String neverSeen(Results results) {
    var table =
        new Markdown(
            List.of("database", "query", "answers/s", "CPU µs", "CPU µs, document known", "×"));
    for (var entry : results.entries()) {
      if (Results.isNeverSeen(entry.query()) && entry.contestant().equals(Results.OWN)) {
        var known = entry.query().substring(0, entry.query().length() - 1);
        results
            .find(entry.database(), known, Results.OWN)
            .ifPresent(same ->
                table.row(
                    List.of(
                        entry.database(),
                        entry.query(),
                        whole(entry.throughput()),
                        whole(entry.cpuMicros()),
                        whole(same.cpuMicros()),
                        Table.ratio(entry.cpuMicros(), same.cpuMicros()))));
      }
    }
    return table.toString();
  }

  static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }
}
