package dev.penstock.bench.micro;

import dev.penstock.bench.data.DataSet;
import dev.penstock.bench.data.Size;
import dev.penstock.bench.served.ApiFolder;
import dev.penstock.bench.served.Launcher;
import dev.penstock.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** bench/run jmh. */
@Command(
    name = "jmh",
    mixinStandardHelpOptions = true,
    description =
        "Times single stages of a request under JMH, on PostgreSQL, and tells what they allocate"
            + " (gc.alloc.rate.norm, bytes per operation).")
public final class JmhCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "PATTERN",
      description = "Only benchmarks whose names match this regular expression. Default: all.")
  private String pattern = "Benchmark";

  @Option(names = "--seconds", description = "For each measurement. Default: ${DEFAULT-VALUE}.")
  private int seconds = 5;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes JMH's own JSON there.")
  private @Nullable Path json;

  @Override
  public Integer call() throws SQLException, RunnerException {
    try (var database =
        TestDatabase.create(TestDatabase.Kind.POSTGRESQL, TestDatabase.Purpose.MEASURING)) {
      DataSet.load(database, Size.STORE);
      try (var folder = ApiFolder.of(Launcher.find(), database, "{}")) {
        var definition = folder.root().resolve("build/penstock.json");
        var options =
            new OptionsBuilder()
                .include(pattern)
                .forks(1)
                .warmupIterations(seconds)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(seconds)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs(Workshop.options(definition, database.url()).toArray(new String[0]))
                .addProfiler(GCProfiler.class);
        if (json != null) {
          options.result(json.toString()).resultFormat(ResultFormatType.JSON);
        }
        new Runner(options.build()).run();
      }
    }
    return 0;
  }
}
