package dev.penstock.bench.soak;

import dev.penstock.bench.data.DataSet;
import dev.penstock.bench.data.Size;
import dev.penstock.bench.outcome.Output;
import dev.penstock.bench.outcome.TextTable;
import dev.penstock.bench.served.ApiFolder;
import dev.penstock.bench.served.DatabaseView;
import dev.penstock.bench.served.Launcher;
import dev.penstock.bench.served.ServedApi;
import dev.penstock.bench.soak.Snapshot.Holding;
import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** bench/run soak. */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    description =
        "Loads a server for minutes with reads, mutations, errors, documents never seen before and"
            + " clients that leave in the middle, and compares what it holds before and after."
            + " Fails when anything grew or an answer was not the right one.")
public final class SoakCommand implements Callable<Integer> {
  @Mixin private final Output output = new Output();

  @Option(names = "--minutes", description = "Of load that counts. Default: ${DEFAULT-VALUE}.")
  private int minutes = 10;

  @Option(
      names = "--warm-up",
      description =
          "Seconds of load before the first look, after caches are full. Default:"
              + " ${DEFAULT-VALUE}.")
  private int warmUp = 120;

  @Option(names = "--clients", description = "Default: ${DEFAULT-VALUE}.")
  private int clients = 16;

  @Option(
      names = "--pause",
      description =
          "Milliseconds between two requests of a client, on average. Default: ${DEFAULT-VALUE}.")
  private int pause = 20;

  @Option(names = "--database", description = "Default: ${DEFAULT-VALUE}.")
  private TestDatabase.Kind kind = TestDatabase.Kind.POSTGRESQL;

  @Override
  public Integer call() throws SQLException, IOException, InterruptedException, ExecutionException {
    var result = measured();
    output.out().println(table(result));
    output.out().println(deeds(result));
    output.keep(Arrays.stream(Holding.values()).map(holding -> figures(result, holding)).toList());
    var grown =
        Arrays.stream(Holding.values())
            .filter(holding -> !result.after().flatSince(result.before(), holding))
            .map(Holding::words)
            .collect(Collectors.joining(", "));
    output.out().println(grown.isEmpty() ? "Flat." : "Grown: " + grown + ".");
    return grown.isEmpty() && result.account().wrong().isEmpty() ? 0 : 1;
  }

  private Soak.Result measured()
      throws SQLException, IOException, InterruptedException, ExecutionException {
    try (var database = TestDatabase.create(kind, TestDatabase.Purpose.MEASURING)) {
      DataSet.load(database, Size.STORE);
      try (var view = DatabaseView.of(database);
          var folder = ApiFolder.of(Launcher.find(), database, "{}");
          var served = ServedApi.start(folder)) {
        return new Soak(served, view, clients, pause, this::tell)
            .run(Duration.ofSeconds(warmUp), Duration.ofMinutes(minutes));
      }
    }
  }

  /** While it runs, for whoever waits. */
  private void tell(Snapshot snapshot) {
    output
        .error()
        .println(
            snapshot.values().entrySet().stream()
                .map(each -> each.getKey().words() + " " + each.getValue())
                .collect(Collectors.joining("; ")));
  }

  private static TextTable table(Soak.Result result) {
    var table = new TextTable("", "before", "after", "tolerance", "");
    for (var holding : Holding.values()) {
      table.line(
          holding.words(),
          String.valueOf(result.before().of(holding)),
          String.valueOf(result.after().of(holding)),
          "+" + holding.tolerance(),
          result.after().flatSince(result.before(), holding) ? "flat" : "GROWN");
    }
    return table;
  }

  private static TextTable deeds(Soak.Result result) {
    var table = new TextTable("what clients did", "times", "not answered as it must be");
    for (var deed : Deed.values()) {
      table.line(
          deed.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          String.valueOf(result.account().done().getOrDefault(deed, 0)),
          String.valueOf(result.account().wrong().getOrDefault(deed, 0)));
    }
    return table;
  }

  private Map<String, Object> figures(Soak.Result result, Holding holding) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("measure", "soak");
    figures.put("database", kind.name().toLowerCase(Locale.ROOT));
    figures.put("minutes", minutes);
    figures.put("holding", holding.words());
    figures.put("before", result.before().of(holding));
    figures.put("after", result.after().of(holding));
    figures.put("tolerance", holding.tolerance());
    figures.put("requests", sum(result.account().done().values().stream().toList()));
    figures.put("wrong", sum(result.account().wrong().values().stream().toList()));
    return figures;
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
