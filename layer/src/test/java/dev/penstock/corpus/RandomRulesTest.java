package dev.penstock.corpus;

import static dev.penstock.corpus.Society.rules;
import static dev.penstock.corpus.Society.token;
import static dev.penstock.corpus.Society.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Conditions of rules admit to the rows that an evaluation row by row finds. */
class RandomRulesTest {
  private static final int CONDITIONS = 60;

  @ParameterizedTest
  @EnumSource
  void conditionsMeanWhatTheySay(Kind kind) throws SQLException {
    var seed = Long.getLong("seed", System.nanoTime());
    var random = new RandomRowCondition(new Random(seed));
    List<Map<String, Object>> tokens =
        List.of(
            Map.of(
                "sub", "a1", "username", "ann", "rank", 20, "cognito:groups", List.of("red", "a1")),
            Map.of("sub", "b2", "rank", "30", "cognito:groups", List.of("blue", "x", "s1")),
            Map.of("username", "ann", "rank", "none", "cognito:groups", List.of()),
            Map.of("name", "x"));
    try (var club = Society.open(kind)) {
      for (var i = 0; i < CONDITIONS; i++) {
        var condition = random.of("Post", 3);
        try (var gateway = club.with(rules(club.bare(), "Post", when(condition))).gateway()) {
          for (var claims : tokens) {
            var answer =
                new Society.Asked(gateway).ask(token(claims), "{ listPosts { items { id } } }");
            var expected = new ClubInMemory(club, claims).posts(condition);
            var nothing = expected.length == 0 && answer.contains("errors");
            assertThat(answer)
                .as("seed %d: %s for %s", seed, condition, claims)
                .isEqualTo(
                    nothing
                        ? AuthorizedReadsTest.refused("listPosts")
                        : AuthorizedReadsTest.posts(expected));
          }
        }
      }
    }
  }
}
