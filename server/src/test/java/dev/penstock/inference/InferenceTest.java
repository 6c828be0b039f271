package dev.penstock.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.testing.TestDatabase.Kind;
import dev.penstock.testing.TestIssuer;
import dev.penstock.testing.TestKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What a caller may not see shows in no byte of any answer: not in lists and their pages, not in
 * relations, not in what is refused or how, not in what a change says.
 */
class InferenceTest {
  private static final TestKey SIGNER = TestKey.rsa("k1");

  @Test
  void tenThousandAnswersTellNothingOnPostgresql() throws Exception {
    assertThat(compared(Kind.POSTGRESQL, 5, 10_000)).isGreaterThanOrEqualTo(10_000);
  }

  @Test
  void answersTellNothingOnMysql() throws Exception {
    assertThat(compared(Kind.MYSQL, 2, 2_000)).isGreaterThanOrEqualTo(2_000);
  }

  @Test
  void answersTellNothingOnMariadb() throws Exception {
    assertThat(compared(Kind.MARIADB, 2, 2_000)).isGreaterThanOrEqualTo(2_000);
  }

  /** The test can fail: servers that leave the rule of one model out are found out. */
  @Test
  void whatLeaksIsFound() throws Exception {
    var seed = Long.getLong("seed", 20_261);
    var compiled = Compiled.on(Kind.POSTGRESQL);
    List<String> missed = new ArrayList<>();
    try (var issuer = TestIssuer.start(SIGNER)) {
      for (var table : Office.SHOWN) {
        var found = false;
        for (var attempt = 0; attempt < 4 && !found; attempt++) {
          var policy = Policy.random(new Random(seed + attempt));
          var leaking = compiled.with(policy.without(table.model()));
          try (var twins =
              twins(Kind.POSTGRESQL, policy, leaking, Visitor.CAT, seed + attempt, issuer)) {
            twins.ask(300);
            found = !twins.differences().isEmpty();
          }
        }
        if (!found) {
          missed.add(table.model());
        }
      }
    }
    assertThat(missed).as("with -Dseed=%d, left out without being found", seed).isEmpty();
  }

  /** How many requests had the same answers from both databases. */
  private static int compared(Kind kind, int policies, int requests) throws Exception {
    var seed = Long.getLong("seed", 20_261);
    var compiled = Compiled.on(kind);
    var each = requests / policies / Visitor.ALL.size() + 1;
    var asked = 0;
    var disguised = 0;
    try (var issuer = TestIssuer.start(SIGNER)) {
      for (var number = 0; number < policies; number++) {
        var policy = Policy.random(new Random(seed + number));
        var definition = compiled.with(policy);
        for (var visitor : Visitor.ALL) {
          var own = 31 * (seed + number) + Visitor.ALL.indexOf(visitor);
          var enough = asked + each;
          while (asked < enough) {
            try (var twins = twins(kind, policy, definition, visitor, own + asked, issuer)) {
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

  private static Twins twins(
      Kind kind,
      Policy policy,
      ApiDefinition definition,
      Visitor visitor,
      long seed,
      TestIssuer issuer)
      throws Exception {
    var random = new Random(seed);
    return new Twins(kind, policy, definition, visitor, Rows.of(random), random, issuer, SIGNER);
  }
}
