package dev.penstock.bench.rules;

import dev.penstock.bench.measure.Load;
import dev.penstock.bench.outcome.Output;
import dev.penstock.bench.outcome.TextTable;
import dev.penstock.bench.query.Query;
import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** bench/run rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = {
      "Lets callers read the same rows by an owner rule, by rules for groups, and without any, and"
          + " tells what the rules cost.",
      "Reads: get (a row by its key), list (100 rows that a filter finds), levels (shelves, books"
          + " and notes, a rule on each), own (the caller's rows; without a rule a filter says"
          + " whose)."
    },
    footer = {"", "Example:", "  bench/run rules --database postgresql --reads get,own"})
public final class RulesCommand implements Callable<Integer> {
  @Mixin private final Output output = new Output();

  @Option(names = "--database", split = ",", description = "Default: all three.")
  private List<TestDatabase.Kind> databases = List.of(TestDatabase.Kind.values());

  @Option(
      names = "--reads",
      split = ",",
      converter = ReadOfName.class,
      description = "Of get, list, levels and own. Default: all.")
  private List<Query> reads = Reads.ALL;

  @Option(
      names = "--rules",
      split = ",",
      converter = RulingOfLabel.class,
      description = {
        "Of api-key, group, owner, owner-by-sub and group-of-row; token is always there, because"
            + " all are",
        "measured by it. Default: all."
      })
  private List<Ruling> rules = List.of(Ruling.values());

  @Option(
      names = "--owners",
      description =
          "collated or exact: whether the columns that rules compare have the database's usual"
              + " collation, or on MySQL and MariaDB one that tells all texts apart. Default:"
              + " ${DEFAULT-VALUE}.")
  private Owners owners = Owners.COLLATED;

  @Option(names = "--rounds", description = "Of each read. Default: ${DEFAULT-VALUE}.")
  private int rounds = 24;

  @Option(
      names = "--millis",
      description =
          "Of each round, which ends at the next tenth of a second. Default: ${DEFAULT-VALUE}.")
  private int millis = 300;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description = "Of each caller before. Default: ${DEFAULT-VALUE}.")
  private int warmUp = 40;

  @Option(names = "--connections", description = "Default: ${DEFAULT-VALUE}.")
  private int connections = 16;

  @Override
  public Integer call() throws SQLException, IOException {
    var start = System.nanoTime();
    var comparison =
        new Comparison(
            owners,
            reads,
            Arrays.stream(Ruling.values())
                .filter(ruling -> ruling == Ruling.TOKEN || rules.contains(ruling))
                .toList(),
            new Load(connections),
            rounds,
            Duration.ofMillis(millis),
            Duration.ofSeconds(warmUp),
            step ->
                output
                    .error()
                    .printf("%4d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, step));
    List<Map<String, Object>> records = new ArrayList<>();
    for (var kind : databases) {
      var results = comparison.on(kind);
      output.out().printf("%n%s%n%s%n", kind.name().toLowerCase(Locale.ROOT), table(results));
      results.forEach(result -> records.add(figures(kind, result, without(result, results))));
      output.keep(records);
    }
    return 0;
  }

  private static TextTable table(List<Result> results) {
    var table =
        new TextTable(
            "read, rule",
            "answers/s",
            "of token",
            "middle half",
            "p50 ms",
            "p99 ms",
            "CPU µs",
            "of token",
            "database CPU µs",
            "of token");
    for (var result : results) {
      var without = without(result, results);
      var answers = result.answersBeside(without);
      table.line(
          "%s, %s".formatted(result.query(), result.ruling().label()),
          "%.0f".formatted(result.perSecond()),
          percent(answers.median()),
          "%s to %s".formatted(percent(answers.lower()), percent(answers.upper())),
          "%.2f".formatted(result.p50Millis()),
          "%.2f".formatted(result.p99Millis()),
          "%.0f".formatted(result.gatewayMicros()),
          ratio(result.gatewayMicros(), without.gatewayMicros()),
          "%.0f".formatted(result.databaseMicros()),
          ratio(result.databaseMicros(), without.databaseMicros()));
    }
    return table;
  }

  /** The same read with the same token, without a rule that looks at anything. */
  private static Result without(Result result, List<Result> results) {
    return results.stream()
        .filter(other -> other.query().equals(result.query()) && other.ruling() == Ruling.TOKEN)
        .findFirst()
        .orElseThrow();
  }

  private static String percent(double share) {
    return "%.0f %%".formatted(100 * share);
  }

  private static String ratio(double one, double other) {
    return other == 0 ? "" : "%.2f".formatted(one / other);
  }

  private Map<String, Object> figures(TestDatabase.Kind kind, Result result, Result without) {
    var answers = result.answersBeside(without);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("measure", "rules");
    figures.put("database", kind.name().toLowerCase(Locale.ROOT));
    figures.put("read", result.query());
    figures.put("rule", result.ruling().label());
    figures.put("owners", owners.name().toLowerCase(Locale.ROOT));
    figures.put("connections", connections);
    figures.put("rounds", rounds);
    figures.put("roundMillis", millis);
    figures.put("throughput", result.perSecond());
    figures.put("besideToken", answers.median());
    figures.put("besideTokenLower", answers.lower());
    figures.put("besideTokenUpper", answers.upper());
    figures.put("p50Millis", result.p50Millis());
    figures.put("p99Millis", result.p99Millis());
    figures.put("cpuMicros", result.gatewayMicros());
    figures.put("databaseCpuMicros", result.databaseMicros());
    return figures;
  }

  /** What is asked, as `--reads` names it. */
  private static final class ReadOfName implements ITypeConverter<Query> {
    @Override
    public Query convert(String name) {
      return one(Reads.ALL, Query::name, name);
    }
  }

  /** A rule as `--rules` names it. */
  private static final class RulingOfLabel implements ITypeConverter<Ruling> {
    @Override
    public Ruling convert(String label) {
      return one(List.of(Ruling.values()), Ruling::label, label);
    }
  }

  private static <T> T one(List<T> all, Function<T, String> names, String name) {
    return all.stream()
        .filter(each -> names.apply(each).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "there is no %s, only %s"
                    .formatted(name, all.stream().map(names).collect(Collectors.joining(", ")))));
  }
}
