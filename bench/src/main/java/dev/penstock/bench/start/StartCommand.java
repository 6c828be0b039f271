package dev.penstock.bench.start;

import dev.penstock.bench.outcome.Output;
import dev.penstock.bench.outcome.TextTable;
import dev.penstock.bench.start.Contender.Spread;
import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** bench/run start. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description =
        "Measures penstock serve from the start of the process to its first answer, on the sample"
            + " API and on 1,000 tables, with and without the launcher's AOT cache, in turn.")
public final class StartCommand implements Callable<Integer> {
  private static final double MEBIBYTE = 1_048_576;
  private static final double SECOND = 1_000;

  @Mixin private final Output output = new Output();

  @Option(names = "--runs", description = "Starts of each. Default: ${DEFAULT-VALUE}.")
  private int runs = 7;

  @Option(names = "--database", description = "Default: ${DEFAULT-VALUE}.")
  private TestDatabase.Kind database = TestDatabase.Kind.POSTGRESQL;

  @Override
  public Integer call() throws SQLException, IOException {
    try (var field = Field.prepared(database)) {
      field.contenders().forEach(Contender::warm);
      for (var run = 0; run < runs; run++) {
        field.contenders().forEach(Contender::start);
      }
      output.out().println(table(field.contenders()));
      output.keep(field.contenders().stream().map(this::figures).toList());
    }
    return 0;
  }

  private static TextTable table(List<Contender> contenders) {
    var table =
        new TextTable(
            "API", "AOT cache", "first answer s, median", "min", "max", "CPU s", "resident MiB");
    for (var contender : contenders) {
      var time = contender.spread(start -> start.millis() / SECOND);
      table.line(
          contender.api(),
          contender.cache().name().toLowerCase(Locale.ROOT),
          seconds(time.median()),
          seconds(time.minimum()),
          seconds(time.maximum()),
          seconds(contender.spread(start -> start.cpuMillis() / SECOND).median()),
          "%.0f".formatted(contender.spread(start -> start.residentBytes() / MEBIBYTE).median()));
    }
    return table;
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private Map<String, Object> figures(Contender contender) {
    Spread time = contender.spread(Start::millis);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("measure", "start");
    figures.put("database", database.name().toLowerCase(Locale.ROOT));
    figures.put("api", contender.api());
    figures.put("aotCache", contender.cache() == Start.Cache.USED);
    figures.put("runs", runs);
    figures.put("medianMillis", time.median());
    figures.put("minMillis", time.minimum());
    figures.put("maxMillis", time.maximum());
    figures.put("cpuMillis", contender.spread(Start::cpuMillis).median());
    figures.put("residentBytes", contender.spread(Start::residentBytes).median());
    return figures;
  }
}
