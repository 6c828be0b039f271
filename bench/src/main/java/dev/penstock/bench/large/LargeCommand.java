package dev.penstock.bench.large;

import dev.penstock.bench.data.DataSet;
import dev.penstock.bench.data.Size;
import dev.penstock.bench.outcome.Output;
import dev.penstock.bench.outcome.TextTable;
import dev.penstock.bench.served.ApiFolder;
import dev.penstock.bench.served.DatabaseView;
import dev.penstock.bench.served.Launcher;
import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
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

/** bench/run large. */
@Command(
    name = "large",
    mixinStandardHelpOptions = true,
    description =
        "Reads a list of 10,000 rows with one client and with four, slowly, and only in part, and"
            + " tells the server's memory above idle. Fails when that is more than 64 MiB, an"
            + " answer is not complete, or a statement goes on for a client that is gone.")
public final class LargeCommand implements Callable<Integer> {
  private static final double MEBIBYTE = 1_048_576;
  private static final long MOST_GROWTH = 64L << 20;
  private static final double LONGEST_WORK_SECONDS = 5;

  @Mixin private final Output output = new Output();

  @Option(names = "--database", split = ",", description = "Default: all three.")
  private List<TestDatabase.Kind> databases = List.of(TestDatabase.Kind.values());

  @Override
  public Integer call() throws SQLException, IOException, InterruptedException, ExecutionException {
    var table =
        new TextTable(
            "database, reading",
            "clients",
            "MB",
            "s per read",
            "idle MiB",
            "peak MiB",
            "above idle",
            "heap idle MiB",
            "heap peak MiB",
            "s until idle");
    List<Map<String, Object>> records = new ArrayList<>();
    var fine = true;
    for (var kind : databases) {
      for (var result : measured(kind)) {
        table.line(cells(kind, result));
        records.add(figures(kind, result));
        fine &= result.growth() <= MOST_GROWTH && result.secondsUntilIdle() < LONGEST_WORK_SECONDS;
      }
    }
    output.out().println(table);
    output.keep(records);
    output
        .out()
        .println(
            fine
                ? "Never more than 64 MiB above idle."
                : "More than 64 MiB above idle, or a statement that goes on.");
    return fine ? 0 : 1;
  }

  private static List<Trial.Result> measured(TestDatabase.Kind kind)
      throws SQLException, IOException, InterruptedException, ExecutionException {
    List<Trial.Result> results = new ArrayList<>();
    try (var database = TestDatabase.create(kind, TestDatabase.Purpose.MEASURING)) {
      DataSet.load(database, Size.LARGE_TENTH);
      try (var view = DatabaseView.of(database);
          var folder = ApiFolder.of(Launcher.find(), database, Trial.SETTINGS)) {
        for (var trial : Trial.ALL) {
          results.add(trial.run(folder, view));
        }
      }
    }
    return results;
  }

  private static String[] cells(TestDatabase.Kind kind, Trial.Result result) {
    return new String[] {
      "%s, %s".formatted(kind.name().toLowerCase(Locale.ROOT), result.trial().reading().words()),
      String.valueOf(result.trial().clients()),
      decimal(result.bytes() / 1e6),
      "%.2f".formatted(result.seconds()),
      mebibytes(result.idleBytes()),
      mebibytes(result.peakBytes()),
      mebibytes(result.growth()),
      mebibytes(result.heapIdleBytes()),
      mebibytes(result.heapPeakBytes()),
      "%.2f".formatted(result.secondsUntilIdle())
    };
  }

  private static String decimal(double value) {
    return "%.1f".formatted(value);
  }

  private static String mebibytes(long bytes) {
    return "%.0f".formatted(bytes / MEBIBYTE);
  }

  private static Map<String, Object> figures(TestDatabase.Kind kind, Trial.Result result) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("measure", "large");
    figures.put("database", kind.name().toLowerCase(Locale.ROOT));
    figures.put("reading", result.trial().reading().words());
    figures.put("clients", result.trial().clients());
    figures.put("bytes", result.bytes());
    figures.put("seconds", result.seconds());
    figures.put("idleBytes", result.idleBytes());
    figures.put("peakBytes", result.peakBytes());
    figures.put("heapIdleBytes", result.heapIdleBytes());
    figures.put("heapPeakBytes", result.heapPeakBytes());
    figures.put("secondsUntilIdle", result.secondsUntilIdle());
    return figures;
  }
}
