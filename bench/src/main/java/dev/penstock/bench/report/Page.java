package dev.penstock.bench.report;

import static dev.penstock.bench.report.Comparison.number;
import static dev.penstock.bench.report.Comparison.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The measured part of docs/reference/performance.md, between two marks that the page has. */
public final class Page {
  static final String BEGIN = "<!-- measured: bench/run --report writes this -->";
  static final String END = "<!-- end of what was measured -->";

  private Page() {}

  /** Writes the tables into the page, and the chart beside it. */
  public static void write(Path repository, Results results) throws IOException {
    var page = repository.resolve("docs/reference/performance.md");
    var text = Files.readString(page);
    var begin = text.indexOf(BEGIN);
    var end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException("%s has not the lines %s and %s".formatted(page, BEGIN, END));
    }
    Files.writeString(
        page, text.substring(0, begin) + BEGIN + "\n\n" + measured(results) + text.substring(end));
    Files.writeString(repository.resolve("docs/images/performance.svg"), Chart.svg(results));
  }

  private static String measured(Results results) {
    var text = new StringBuilder(circumstances(results));
    text.append(
        "\n![Penstock's throughput as a share of the faster floor's](../images/performance.svg)\n");
    for (var database : results.databases()) {
      text.append("\n### ").append(product(results, database)).append("\n\n");
      text.append(Comparison.table(results, database));
    }
    text.append("\n### Documents that were never seen before\n\n");
    text.append(Comparison.neverSeen(results));
    text.append(peers(results));
    text.append("\n### All figures\n\n").append(all(results)).append("\n");
    return text.toString();
  }

  private static String circumstances(Results results) {
    var first = results.entries().getFirst();
    var found = first.circumstances();
    return """
    Measured on %s: %s; Java %s; %d connections; medians of %d rounds. Memory is the resident memory of the
    server's process when the run ended.
    """
        .formatted(
            found.date(), found.machine(), found.java(), found.connections(), first.rounds());
  }

  private static String product(Results results, String database) {
    return results.entries().stream()
        .filter(each -> each.database().equals(database))
        .map(each -> each.circumstances().database())
        .findFirst()
        .orElse(database);
  }

  private static String peers(Results results) {
    if (results.peers().isEmpty()) {
      return "";
    }
    var table = new Markdown(List.of("database", "query", "Penstock ÷ peer", "peer"));
    for (var entry : results.entries()) {
      if (results.peers().contains(entry.contestant())) {
        results
            .find(entry.database(), entry.query(), Results.OWN)
            .ifPresent(own ->
                table.row(
                    List.of(
                        entry.database(),
                        entry.query(),
                        Table.ratio(own.throughput(), entry.throughput()),
                        entry.contestant())));
      }
    }
    return "\n### Peers\n\n" + table;
  }

  private static String all(Results results) {
    var table =
        new Markdown(
            List.of(
                "database",
                "query",
                "contestant",
                "answers/s (lowest–highest)",
                "p50 ms",
                "p99 ms",
                "CPU µs",
                "database CPU µs",
                "SQL",
                "MB"));
    results.entries().forEach(entry -> table.row(row(entry)));
    return table.toString();
  }

  private static List<String> row(Entry entry) {
    var spread = List.of(whole(entry.lowest()), whole(entry.highest()));
    return List.of(
        entry.database(),
        entry.query(),
        entry.contestant(),
        whole(entry.throughput()) + spread.stream().collect(Collectors.joining("–", " (", ")")),
        number(entry.p50Millis()),
        number(entry.p99Millis()),
        whole(entry.cpuMicros()),
        entry.databaseCpuMicros() == null ? "–" : whole(entry.databaseCpuMicros()),
        Table.statements(entry),
        whole(entry.memoryMegabytes()));
  }
}
