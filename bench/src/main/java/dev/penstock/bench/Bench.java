package dev.penstock.bench;

import dev.penstock.bench.crowd.CrowdCommand;
import dev.penstock.bench.large.LargeCommand;
import dev.penstock.bench.measure.WrongAnswer;
import dev.penstock.bench.micro.JmhCommand;
import dev.penstock.bench.report.Entry;
import dev.penstock.bench.report.Page;
import dev.penstock.bench.report.Records;
import dev.penstock.bench.report.Results;
import dev.penstock.bench.report.Table;
import dev.penstock.bench.rules.RulesCommand;
import dev.penstock.bench.shapes.ShapesCommand;
import dev.penstock.bench.soak.SoakCommand;
import dev.penstock.bench.start.StartCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** bench/run. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    description =
        "Measures Penstock beside handlers written by hand, on databases that it starts and"
            + " fills.",
    footer = {"", "Example:", "  bench/run --quick --databases postgresql --queries Q1,Q3"})
final class Bench implements Callable<Integer> {
  private static final Logger LOGS = Logger.getLogger("");

  @Option(names = "--json", paramLabel = "FILE", description = "Write the records there as JSON.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--report",
      split = ",",
      paramLabel = "FILE",
      description =
          "Measure nothing; write the records of these files into docs/reference/performance.md"
              + " and its chart.")
  private List<Path> reported = List.of();

  @Mixin private final PlanOptions options = new PlanOptions();

  private final long start = System.nanoTime();
  private final PrintWriter out;
  private final PrintWriter error;

  private Bench(PrintWriter out, PrintWriter error) {
    this.out = out;
    this.error = error;
  }

  public static void main(String[] arguments) {
    LOGS.setLevel(Level.WARNING);
    var error = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var line = new CommandLine(new Bench(out, error));
    line.addSubcommand(new CrowdCommand());
    line.addSubcommand(new JmhCommand());
    line.addSubcommand(new LargeCommand());
    line.addSubcommand(new RulesCommand());
    line.addSubcommand(new SoakCommand());
    line.addSubcommand(new ShapesCommand());
    line.addSubcommand(new StartCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(out);
    line.setErr(error);
    line.getCommandSpec().usageMessage().width(120);
    line.setParameterExceptionHandler((problem, _) -> {
      error.println(problem.getMessage() + ". See \"bench/run --help\".");
      return 2;
    });
    line.setExecutionExceptionHandler((thrown, _, _) -> {
      if (thrown instanceof Refusal refusal) {
        error.println(refusal.getMessage());
        return refusal.exitCode();
      }
      thrown.printStackTrace(error);
      return 1;
    });
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (!reported.isEmpty()) {
      Page.write(repository(), new Results(Records.read(reported)));
      return 0;
    }
    var plan = options.plan(repository());
    var measurement = new Measurement(plan, this::tell, this::print);
    List<Entry> entries = new ArrayList<>();
    try {
      keep(entries);
      for (var kind : plan.databases()) {
        entries.addAll(measurement.on(kind));
        keep(entries);
      }
    } catch (WrongAnswer wrong) {
      throw new Refusal(1, String.valueOf(wrong.getMessage()));
    }
    return 0;
  }

  /** From the start, so that a file that cannot be written is known before anything is measured. */
  private void keep(List<Entry> entries) {
    if (json.isEmpty()) {
      return;
    }
    try {
      Records.write(json.get(), entries);
    } catch (IOException _) {
      throw new Refusal(
          2, "%s cannot be written: choose a file in a folder of yours.".formatted(json.get()));
    }
  }

  private void tell(String step) {
    error.printf("%4d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, step);
  }

  private void print(List<Entry> entries) {
    var lines = Table.last(entries);
    if (entries.size() == lines.size()) {
      out.printf("%n%s%n%s%n", entries.getFirst().database(), Table.head());
    }
    lines.forEach(out::println);
  }

  private static Path repository() {
    return Path.of(System.getProperty("penstock.home", ".")).toAbsolutePath();
  }
}
