package dev.penstock.bench;

import dev.penstock.bench.contestant.Contestants;
import dev.penstock.bench.data.Size;
import dev.penstock.bench.query.Queries;
import dev.penstock.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What a user may say about a measurement. */
final class PlanOptions {
  @Option(
      names = "--quick",
      description = {
        "A tenth of the large data set, short rounds, and only Q1 and Q3 with documents that were",
        "never seen: under ten minutes on 2 cores."
      })
  private boolean quick;

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
      description =
          "Rounds of each query on each contestant; medians are told. Default: 5, quick: 3.")
  private Optional<Integer> rounds = Optional.empty();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long a round takes. Default: 2, quick: 1.")
  private Optional<Integer> seconds = Optional.empty();

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      description = {
        "The most seconds of load for each server before it is measured; it ends sooner when"
            + " answers",
        "cost the server no less than before. Default: 120, quick: 24."
      })
  private Optional<Integer> warmUp = Optional.empty();

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "Clients that ask at the same time. Default: 16.")
  private int connections = 16;

  /** What that comes to; refuses what is not known. */
  Plan plan(Path repository) {
    return new Plan(
        repository,
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
        positive("--rounds", rounds.orElse(quick ? 3 : 5)),
        Duration.ofSeconds(positive("--seconds", seconds.orElse(quick ? 1 : 2))),
        Duration.ofSeconds(positive("--warm-up", warmUp.orElse(quick ? 24 : 120))),
        positive("--connections", connections));
  }

  private static List<String> checked(String option, List<String> names, List<String> known) {
    var unknown = names.stream().filter(Predicate.not(known::contains)).toList();
    if (!unknown.isEmpty()) {
      throw new Refusal(
          2,
          "%s knows no %s, only %s."
              .formatted(option, String.join(", ", unknown), String.join(", ", known)));
    }
    return names.stream().distinct().toList();
  }

  private static int positive(String option, int number) {
    if (number < 1) {
      throw new Refusal(2, "%s must be at least 1, not %d.".formatted(option, number));
    }
    return number;
  }
}
