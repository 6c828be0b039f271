package dev.penstock.engine.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Fill;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Path;
import dev.penstock.definition.Provider;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.RowCondition.Comparison;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to be asked about a caller, before rules are looked at. */
class FactsTest {
  private static final Path TITLE = Path.of("title");
  private static final Operand A = new Operand.Claim("a");
  private static final Operand B = new Operand.Claim("b");
  private static final Operand LITERAL = new Operand.Literal("x");

  static Stream<Arguments> conditions() {
    return Stream.of(
        Arguments.of(equal(A), List.of(new Fact.Value("a"))),
        Arguments.of(equal(LITERAL), List.of()),
        Arguments.of(equal(new Operand.Column(TITLE)), List.of()),
        Arguments.of(
            new RowCondition.In(TITLE, List.of(A, LITERAL, B)),
            List.of(new Fact.Values("a"), new Fact.Values("b"))),
        Arguments.of(new RowCondition.HasElement(TITLE, A), List.of(new Fact.Values("a"))),
        Arguments.of(new RowCondition.HasElement(TITLE, LITERAL), List.of()),
        Arguments.of(
            new RowCondition.ClaimEquals("a", new Operand.Literal("x")),
            List.of(new Fact.Equal("a", "x"))),
        Arguments.of(new RowCondition.IsNull(TITLE), List.of()),
        Arguments.of(new RowCondition.Not(equal(A)), List.of(new Fact.Value("a"))),
        Arguments.of(
            new RowCondition.And(List.of(equal(A), equal(B), equal(A))),
            List.of(new Fact.Value("a"), new Fact.Value("b"))),
        Arguments.of(
            new RowCondition.Or(List.of(equal(A), equal(B))),
            List.of(new Fact.Value("a"), new Fact.Value("b"))),
        Arguments.of(
            new RowCondition.Exists(List.of("comments"), equal(A)), List.of(new Fact.Value("a"))));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void conditionsAsk(RowCondition condition, List<Fact> facts) {
    assertThat(of(new Whom.Identified(), Optional.of(condition), Optional.empty(), List.of()))
        .isEqualTo(facts);
    assertThat(of(new Whom.Identified(), Optional.empty(), Optional.of(condition), List.of()))
        .isEqualTo(facts);
  }

  static Stream<Arguments> people() {
    return Stream.of(
        Arguments.of(
            new Whom.Owner(Provider.OIDC, "owner", List.of("sub", "name")),
            List.of(new Fact.Value("sub"), new Fact.Value("name"))),
        Arguments.of(
            new Whom.Groups(Provider.OIDC, List.of("admin"), "groups"),
            List.of(new Fact.Member("groups", List.of("admin")))),
        Arguments.of(
            new Whom.GroupsIn(Provider.OIDC, "group", "groups"),
            List.of(new Fact.Values("groups"))),
        Arguments.of(new Whom.Identified(), List.of()),
        Arguments.of(new Whom.Authenticated(Provider.OIDC), List.of()),
        // none of these admits a token
        Arguments.of(new Whom.Resource("robot"), List.of()),
        Arguments.of(new Whom.Owner(Provider.USER_POOLS, "owner", List.of("sub")), List.of()));
  }

  @ParameterizedTest
  @MethodSource("people")
  void whomARuleAdmitsAsks(Whom whom, List<Fact> facts) {
    assertThat(of(whom, Optional.empty(), Optional.empty(), List.of())).isEqualTo(facts);
  }

  @Test
  void whatARuleWritesIsAskedFor() {
    var fills = List.of(new Fill("title", A), new Fill("body", LITERAL));

    assertThat(of(new Whom.Identified(), Optional.empty(), Optional.empty(), fills))
        .containsExactly(new Fact.Value("a"));
  }

  @Test
  void aPrincipalIsAskedOfIamOnly() {
    var rule = new Rule(new Whom.Resource("robot"), EnumSet.allOf(Operation.class));

    assertThat(Facts.of(List.of(rule), Standing.IAM)).containsExactly(new Fact.Principal("robot"));
  }

  private static List<Fact> of(
      Whom whom, Optional<RowCondition> row, Optional<RowCondition> newRow, List<Fill> fills) {
    var rule = new Rule(whom, EnumSet.allOf(Operation.class), row, newRow, fills);
    return Facts.of(List.of(rule), Standing.OIDC);
  }

  private static RowCondition equal(Operand with) {
    return new RowCondition.Compare(TITLE, Comparison.EQ, with);
  }
}
