package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case on every database, with one answer for all of them. */
class CorpusTest {
  private static final Path ROOT = Path.of("src", "test", "cases");
  private static final List<Case> CASES = Case.allBelow(ROOT);
  private static final Map<Kind, Integer> RUN = new EnumMap<>(Kind.class);
  private static final Map<Kind, Shop> SHOPS = new EnumMap<>(Kind.class);

  @BeforeAll
  static void open() {
    for (var kind : Kind.values()) {
      SHOPS.put(kind, Shop.open(kind));
      RUN.put(kind, 0);
    }
  }

  /** Counts as many cases per database as there are folders that do not exclude it. */
  @AfterAll
  static void close() {
    SHOPS.values().forEach(Shop::close);
    RUN.forEach((kind, count) -> System.out.printf("corpus: %d cases on %s%n", count, kind));
    for (var kind : Kind.values()) {
      assertThat(RUN.get(kind)).as("cases on %s", kind).isEqualTo(cases(kind).count());
    }
  }

  @TestFactory
  Stream<DynamicContainer> cases() {
    return Stream.of(Kind.values())
        .map(kind ->
            DynamicContainer.dynamicContainer(
                kind.name(), cases(kind).map(each -> test(kind, each))));
  }

  private static Stream<Case> cases(Kind kind) {
    var name = System.getProperty("case", "");
    return CASES.stream()
        .filter(each -> each.databases().contains(kind))
        .filter(each -> each.name().startsWith(name));
  }

  private static DynamicTest test(Kind kind, Case each) {
    return DynamicTest.dynamicTest(
        "%s on %s".formatted(each.name(), kind),
        () -> {
          RUN.merge(kind, 1, Integer::sum);
          check(kind, each, SHOPS.getOrDefault(kind, SHOPS.values().iterator().next()));
        });
  }

  private static void check(Kind kind, Case each, Shop shop) throws SQLException, IOException {
    try {
      var answers = shop.answers(each);
      var text = answers.stream().map(Answer::text).collect(Collectors.joining());
      var oracle = each.oracle(kind);
      if (oracle.isPresent()) {
        try (var connection = shop.database().connect()) {
          Oracle.read(oracle.get()).check(connection, answers);
        }
      }
      var first = each.databases().stream().min(Kind::compareTo).orElseThrow();
      Golden.check(each.folder().resolve("response.json"), text, kind == first);
      checkPlans(kind, each, shop, answers, kind == first);
    } finally {
      if (each.mutates()) {
        shop.restore();
      }
    }
  }

  private static void checkPlans(
      Kind kind, Case each, Shop shop, List<Answer> answers, boolean first) {
    var reads = shop.planned(each, answers);
    if (!reads.isEmpty()) {
      var plans = reads.stream().map(Planned::plan).collect(Collectors.joining("\n"));
      var statements = reads.stream().map(Planned::sql).collect(Collectors.joining("\n"));
      Golden.check(each.folder().resolve("plan.txt"), plans, first);
      var name = kind.name().toLowerCase(Locale.ROOT) + ".sql";
      Golden.check(each.folder().resolve(name), statements, true);
    }
  }
}
