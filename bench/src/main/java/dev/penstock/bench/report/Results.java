package dev.penstock.bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All entries of a run, and what they are compared with. */
public record Results(List<Entry> entries) {
  /** The name under which Penstock itself is measured. */
  static final String OWN = "penstock";

  private static final String FLOOR = "floor-";

  public Results {
    entries = List.copyOf(entries);
  }

  List<String> databases() {
    return entries.stream().map(Entry::database).distinct().toList();
  }

  /** The queries of a database with one document for all requests, in the order of the run. */
  List<String> queries(String database) {
    return entries.stream()
        .filter(each -> each.database().equals(database))
        .map(Entry::query)
        .filter(query -> !isNeverSeen(query))
        .distinct()
        .toList();
  }

  List<String> peers() {
    return entries.stream()
        .map(Entry::contestant)
        .filter(name -> !name.equals(OWN) && !name.startsWith(FLOOR))
        .distinct()
        .toList();
  }

  Optional<Entry> find(String database, String query, String contestant) {
    return entries.stream()
        .filter(each -> each.database().equals(database))
        .filter(each -> each.query().equals(query) && each.contestant().equals(contestant))
        .findFirst();
  }

  /**
   * The faster of the two floors; for a document that was never seen the one of the same question,
   * because a handler written by hand has no documents.
   */
  Optional<Entry> floor(String database, String query) {
    return entries.stream()
        .filter(each -> each.database().equals(database))
        .filter(each -> each.query().equals(seen(query)))
        .filter(each -> each.contestant().startsWith(FLOOR))
        .max(Comparator.comparingDouble(Entry::throughput));
  }

  static boolean isNeverSeen(String query) {
    return query.endsWith("n");
  }

  private static String seen(String query) {
    return isNeverSeen(query) ? query.substring(0, query.length() - 1) : query;
  }
}
