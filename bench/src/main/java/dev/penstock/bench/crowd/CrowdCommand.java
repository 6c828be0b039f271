package dev.penstock.bench.crowd;

import dev.penstock.bench.data.DataSet;
import dev.penstock.bench.data.Size;
import dev.penstock.bench.outcome.Output;
import dev.penstock.bench.outcome.TextTable;
import dev.penstock.bench.served.ApiFolder;
import dev.penstock.bench.served.DatabaseView;
import dev.penstock.bench.served.Launcher;
import dev.penstock.bench.served.ServedApi;
import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** bench/run crowd. */
@Command(
    name = "crowd",
    mixinStandardHelpOptions = true,
    description =
        "Lets 500 clients ask a server with a pool of 10: once for what takes the database no time,"
            + " once for what takes it long. Fails when anybody gets something else than the answer"
            + " or OVERLOADED, or gets it later than pool.wait and half a second.")
public final class CrowdCommand implements Callable<Integer> {
  private static final int POOL = 10;
  private static final int WAIT_SECONDS = 3;
  private static final double LATEST_MILLIS = WAIT_SECONDS * 1_000 + 500;
  private static final double MEBIBYTE = 1_048_576;
  private static final String SETTINGS =
      """
      pool:
        size: %d
        wait: %d
      """
          .formatted(POOL, WAIT_SECONDS);
  @Mixin private final Output output = new Output();

  @Option(names = "--clients", description = "Default: ${DEFAULT-VALUE}.")
  private int clients = 500;

  @Option(names = "--seconds", description = "For each question. Default: ${DEFAULT-VALUE}.")
  private int seconds = 15;

  @Option(names = "--database", split = ",", description = "Default: all three.")
  private List<TestDatabase.Kind> databases = List.of(TestDatabase.Kind.values());

  @Override
  public Integer call() throws SQLException, IOException, InterruptedException, ExecutionException {
    var table =
        new TextTable(
            "database, question",
            "alone ms",
            "answers",
            "per s",
            "OVERLOADED",
            "other",
            "p50 ms",
            "p99 ms",
            "latest ms",
            "connections",
            "resident MiB");
    List<Map<String, Object>> records = new ArrayList<>();
    var fine = true;
    for (var kind : databases) {
      for (var result : measured(kind)) {
        table.line(cells(kind, result));
        records.add(figures(kind, result));
        result
            .got()
            .others()
            .forEach((what, count) -> output.out().printf("%d x %s%n", count, what));
        fine &= fits(result);
      }
    }
    output.out().println(table);
    output.keep(records);
    output
        .out()
        .println(
            fine
                ? "Everybody got an answer or OVERLOADED within %.1f s."
                    .formatted(LATEST_MILLIS / 1e3)
                : "Not everybody got an answer or OVERLOADED within %.1f s, or there were more than %d connections."
                    .formatted(LATEST_MILLIS / 1e3, POOL));
    return fine ? 0 : 1;
  }

  private List<Crowd.Result> measured(TestDatabase.Kind kind)
      throws SQLException, InterruptedException, ExecutionException {
    try (var database = TestDatabase.create(kind, TestDatabase.Purpose.MEASURING)) {
      DataSet.load(database, Size.LARGE_TENTH);
      try (var view = DatabaseView.of(database);
          var folder = ApiFolder.of(Launcher.find(), database, SETTINGS);
          var served = ServedApi.start(folder)) {
        var crowd = new Crowd(served, view, clients, Duration.ofSeconds(seconds));
        return List.of(
            crowd.askWarm(Question.shortOne(served)), crowd.askWarm(Question.longOne(served)));
      }
    }
  }

  private static boolean fits(Crowd.Result result) {
    return result.got().strange() == 0
        && result.got().latestMillis() <= LATEST_MILLIS
        && result.connections() <= POOL;
  }

  private static String[] cells(TestDatabase.Kind kind, Crowd.Result result) {
    var got = result.got();
    return new String[] {
      "%s, %s".formatted(kind.name().toLowerCase(Locale.ROOT), result.question().name()),
      "%.1f".formatted(result.question().aloneMillis()),
      String.valueOf(got.answers().count()),
      "%.0f".formatted(result.answersPerSecond()),
      String.valueOf(got.refusals().count()),
      String.valueOf(got.strange()),
      "%.0f".formatted(got.answers().millis(0.5)),
      "%.0f".formatted(got.answers().millis(0.99)),
      "%.0f".formatted(got.latestMillis()),
      String.valueOf(result.connections()),
      "%.0f".formatted(result.residentBytes() / MEBIBYTE)
    };
  }

  private Map<String, Object> figures(TestDatabase.Kind kind, Crowd.Result result) {
    var got = result.got();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("measure", "crowd");
    figures.put("database", kind.name().toLowerCase(Locale.ROOT));
    figures.put("question", result.question().name());
    figures.put("clients", clients);
    figures.put("aloneMillis", result.question().aloneMillis());
    figures.put("throughput", result.answersPerSecond());
    figures.put("answers", got.answers().count());
    figures.put("overloaded", got.refusals().count());
    figures.put("others", got.strange());
    figures.put("p50Millis", got.answers().millis(0.5));
    figures.put("p99Millis", got.answers().millis(0.99));
    figures.put("latestMillis", got.latestMillis());
    figures.put("connections", result.connections());
    figures.put("residentBytes", result.residentBytes());
    return figures;
  }
}
