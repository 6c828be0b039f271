package dev.penstock.bench;

import dev.penstock.bench.contestant.Contestants;
import dev.penstock.bench.crowd.CrowdCommand;
import dev.penstock.bench.data.Size;
import dev.penstock.bench.large.LargeCommand;
import dev.penstock.bench.measure.WrongAnswer;
import dev.penstock.bench.micro.JmhCommand;
import dev.penstock.bench.query.Queries;
import dev.penstock.bench.report.Entry;
import dev.penstock.bench.report.Page;
import dev.penstock.bench.report.Records;
import dev.penstock.bench.report.Results;
import dev.penstock.bench.report.Table;
import dev.penstock.bench.shapes.ShapesCommand;
import dev.penstock.bench.soak.SoakCommand;
import dev.penstock.bench.start.StartCommand;
import dev.penstock.testing.TestDatabase;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--quick",
      description = {
        "A tenth of the large data set, short rounds, and only Q1 and Q3 with documents that were",
        "never seen: under ten minutes on 2 cores."
      })
  private boolean quick;

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

  @Option(
      names = "--databases",
      split = ",",
      paramLabel = "NAME",
      description = "Of postgresql, mysql and mariadb. Default: all.")
  private List<String> databases = List.of("postgresql", "mysql", "mariadb");

  @Option(
      names = "--queries",
      split = ",",
      paramLabel = "NAME",
      description = "Of Q1 to Q5, M1, B1 to B4. Default: all.")
  private List<String> queries = Queries.NAMES;

  @Option(
      names = "--contestants",
      split = ",",
      paramLabel = "NAME",
      description = "Of penstock, floor-json and floor-rows. Default: all.")
  private List<String> contestants = Contestants.OWN;

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "NAME",
      description = "What to install from npm and measure as well: postgraphile. Default: none.")
  private List<String> peers = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds of each query on each contestant; medians are told. Default: 3.")
  private int rounds = 3;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long a round takes. Default: 4, quick: 1.")
  private Optional<Integer> seconds = Optional.empty();

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      description = "Seconds for each contestant before it is measured. Default: 60, quick: 20.")
  private Optional<Integer> warmUp = Optional.empty();

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "Clients that ask at the same time. Default: 16.")
  private int connections = 16;

  private final long start = System.nanoTime();
  private final PrintWriter out;
  private final PrintWriter error;

  private Bench(PrintWriter out, PrintWriter error) {
    this.out = out;
    this.error = error;
  }

  /** What the user must write differently, or the sentence that says why there is no result. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    Refusal(int exitCode, String message) {
      super(message);
      this.exitCode = exitCode;
    }
  }

  public static void main(String[] arguments) {
    LOGS.setLevel(Level.WARNING);
    var error = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var line = new CommandLine(new Bench(out, error));
    line.addSubcommand(new CrowdCommand());
    line.addSubcommand(new JmhCommand());
    line.addSubcommand(new LargeCommand());
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
        return refusal.exitCode;
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
    var plan = plan();
    var measurement = new Measurement(plan, this::tell, this::print);
    List<Entry> entries = new ArrayList<>();
    try {
      for (var kind : plan.databases()) {
        entries.addAll(measurement.on(kind));
      }
    } catch (WrongAnswer wrong) {
      throw new Refusal(1, String.valueOf(wrong.getMessage()));
    }
    if (json.isPresent()) {
      Records.write(json.get(), entries);
    }
    return 0;
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

  private Plan plan() {
    return new Plan(
        repository(),
        checked("--databases", databases, List.of("postgresql", "mysql", "mariadb")).stream()
            .map(name -> TestDatabase.Kind.valueOf(name.toUpperCase(Locale.ROOT)))
            .toList(),
        quick ? Size.LARGE_TENTH : Size.LARGE,
        checked("--queries", queries, Queries.NAMES),
        quick ? List.of("Q1", "Q3") : Queries.NAMES,
        Stream.concat(
                checked("--contestants", contestants, Contestants.OWN).stream(),
                checked("--peers", peers, Contestants.PEERS).stream())
            .toList(),
        positive("--rounds", rounds),
        Duration.ofSeconds(positive("--seconds", seconds.orElse(quick ? 1 : 4))),
        Duration.ofSeconds(positive("--warm-up", warmUp.orElse(quick ? 20 : 60))),
        positive("--connections", connections));
  }

  private List<String> checked(String option, List<String> names, List<String> known) {
    var unknown = names.stream().filter(Predicate.not(known::contains)).toList();
    if (!unknown.isEmpty()) {
      throw new Refusal(
          2,
          "%s knows no %s, only %s."
              .formatted(option, String.join(", ", unknown), String.join(", ", known)));
    }
    return names.stream().distinct().toList();
  }

  private int positive(String option, int number) {
    if (number < 1) {
      throw new Refusal(2, "%s must be at least 1, not %d.".formatted(option, number));
    }
    return number;
  }
}
