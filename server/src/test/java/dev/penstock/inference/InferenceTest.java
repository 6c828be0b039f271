package dev.penstock.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase.Kind;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What a caller may not see shows in no byte of any answer: not in lists and their pages, not in
 * relations, not in what is refused or how, not in what a change says.
 */
class InferenceTest {
  @Test
  void tenThousandAnswersTellNothingOnPostgresql() throws Exception {
    compare(Kind.POSTGRESQL, 5, 10_000);
  }

  @Test
  void answersTellNothingOnMysql() throws Exception {
    compare(Kind.MYSQL, 2, 2_000);
  }

  @Test
  void answersTellNothingOnMariadb() throws Exception {
    compare(Kind.MARIADB, 2, 2_000);
  }

  /** For each seed so many requests, with the same answers from both databases. */
  private static void compare(Kind kind, int policies, int usual) throws Exception {
    var requests = Integer.getInteger("requests", usual);
    for (var number = 0; number < Long.getLong("seeds", 1); number++) {
      var seed = Long.getLong("seed", 20_261) + 1_000L * number;
      assertThat(compared(kind, policies, requests, seed)).isGreaterThanOrEqualTo(requests);
    }
  }

  private static int compared(Kind kind, int policies, int requests, long seed) throws Exception {
    var each = requests / policies / Visitor.ALL.size() + 1;
    var asked = 0;
    var disguised = 0;
    try (var search = new Search(kind)) {
      for (var number = 0; number < policies; number++) {
        var policy = Policy.random(new Random(seed + number));
        var definition = search.definition(policy);
        for (var visitor : Visitor.ALL) {
          var own = 31 * (seed + number) + Visitor.ALL.indexOf(visitor);
          var enough = asked + each;
          while (asked < enough) {
            try (var twins = search.twins(policy, definition, visitor, own + asked)) {
              asked += twins.ask(enough - asked);
              disguised += twins.disguised();
              assertThat(twins.differences())
                  .as(
                      "-Dseed=%d, %s after %d requests under%n%s",
                      seed, visitor.name(), asked, policy.calls())
                  .isEmpty();
            }
          }
        }
      }
    }
    System.out.printf(
        "inference: %d requests on %s, %d changes out of sight, 0 differences, seed %d%n",
        asked, kind, disguised, seed);
    assertThat(disguised).isGreaterThan(10 * policies);
    return asked;
  }
}
