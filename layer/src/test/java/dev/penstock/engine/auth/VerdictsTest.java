package dev.penstock.engine.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Fill;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Path;
import dev.penstock.definition.Provider;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.auth.Lack.NoClaim;
import dev.penstock.engine.auth.Lack.NotMember;
import dev.penstock.engine.auth.Lack.OtherPrincipal;
import dev.penstock.engine.auth.Lack.OtherValue;
import dev.penstock.engine.auth.Lack.SameValue;
import dev.penstock.engine.graphql.Definitions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules that admit nobody say what the caller would need, and nothing beside it. */
class VerdictsTest {
  private static final Caller HEAD =
      token(Map.of("sub", "a1", "role", "head", "teams", List.of("red")));

  @Test
  void whatIsMissingIsNamed() {
    assertThat(lacks(owner("email"))).containsExactly(new NoClaim("email"));
    assertThat(lacks(owner("sub::username", "username")))
        .containsExactly(new NoClaim("sub::username"), new NoClaim("username"));
    assertThat(lacks(new Whom.Groups(Provider.OIDC, List.of("x", "y"), "teams")))
        .containsExactly(new NotMember("teams", List.of("x", "y")));
    assertThat(lacks(new Whom.GroupsIn(Provider.OIDC, "title", "groups")))
        .containsExactly(new NoClaim("groups"));
    assertThat(lacks(isClaim("tenant"))).containsExactly(new NoClaim("tenant"));
    assertThat(lacks(new RowCondition.Not(isClaim("tenant"))))
        .containsExactly(new NoClaim("tenant"));
    assertThat(lacks(role("boss"))).containsExactly(new OtherValue("role", "boss"));
    assertThat(lacks(new RowCondition.Not(role("head"))))
        .containsExactly(new SameValue("role", "head"));
    assertThat(lacks(new RowCondition.ClaimEquals("rank", new Operand.Literal(1))))
        .containsExactly(new NoClaim("rank"));
    assertThat(
            lacks(
                new RowCondition.Not(new RowCondition.ClaimEquals("rank", new Operand.Literal(1)))))
        .as("who has no rank is not known to have another")
        .containsExactly(new NoClaim("rank"));
    assertThat(lacks(new RowCondition.Or(List.of()))).isEmpty();
  }

  @Test
  void whatDecidesNothingIsNotNamed() {
    var either = new RowCondition.Or(List.of(role("head"), isClaim("office")));
    var neither = new RowCondition.Or(List.of(role("boss"), isClaim("office")));

    assertThat(lacks(new RowCondition.And(List.of(either, isClaim("tenant")))))
        .containsExactly(new NoClaim("tenant"));
    assertThat(lacks(new RowCondition.And(List.of(neither, isClaim("sub")))))
        .containsExactly(new OtherValue("role", "boss"), new NoClaim("office"));
    assertThat(
            lacks(
                new Rule(
                    new Whom.Groups(Provider.OIDC, List.of("red"), "teams"),
                    EnumSet.allOf(Operation.class),
                    Optional.of(role("boss")),
                    Optional.empty(),
                    List.of())))
        .as("a member of the group")
        .containsExactly(new OtherValue("role", "boss"));
  }

  @Test
  void whoCannotSetAValueIsToldSo() {
    var setting =
        new Rule(
            new Whom.Identified(),
            EnumSet.allOf(Operation.class),
            Optional.empty(),
            Optional.empty(),
            List.of(new Fill("title", new Operand.Claim("tenant"))));

    assertThat(verdict(setting, HEAD, Operation.CREATE))
        .isEqualTo(new Verdict.Unmet(setting, List.of(new NoClaim("tenant"))));
    assertThat(verdict(setting, HEAD, Operation.GET)).isInstanceOf(Verdict.Admits.class);
  }

  @Test
  void rulesForOthersAreTold() {
    var key = rule(new Whom.Public(Provider.API_KEY));
    var creating = new Rule(new Whom.Identified(), Set.of(Operation.CREATE));
    var nightly = rule(new Whom.Resource("nightly"));

    assertThat(verdict(key, HEAD, Operation.GET)).isEqualTo(new Verdict.OtherProvider(key));
    assertThat(verdict(creating, HEAD, Operation.GET))
        .isEqualTo(new Verdict.OtherOperations(creating));
    assertThat(verdict(nightly, new Caller.Iam(true, "daily", Claims.NONE), Operation.GET))
        .isEqualTo(new Verdict.Unmet(nightly, List.of(new OtherPrincipal("nightly"))));
  }

  @Test
  void whyIsTheSameEvaluationAsWhether() {
    var rules = List.of(rule(owner("sub")), rule(owner("email")));
    var definition = definition(rules);
    var model = definition.models().getFirst();
    var access = access(definition, HEAD);

    for (var operation : Operation.values()) {
      var field = model.fields().getFirst();
      assertThat(access.why(model, field, operation).grant())
          .isSameAs(access.to(model, field, operation));
      assertThat(new Grant(access.why(model, operation).getFirst().grant().alternatives()))
          .isEqualTo(access.to(model, operation));
    }
  }

  private static List<Lack> lacks(RowCondition condition) {
    return lacks(
        new Rule(
            new Whom.Identified(),
            EnumSet.allOf(Operation.class),
            Optional.of(condition),
            Optional.empty(),
            List.of()));
  }

  private static List<Lack> lacks(Whom whom) {
    return lacks(rule(whom));
  }

  private static List<Lack> lacks(Rule rule) {
    return verdict(rule, HEAD, Operation.GET) instanceof Verdict.Unmet(_, var lacks)
        ? lacks
        : List.of(new NoClaim("nothing: it admits"));
  }

  private static Verdict verdict(Rule rule, Caller caller, Operation operation) {
    var definition = definition(List.of(rule));
    var model = definition.models().getFirst();
    return access(definition, caller).why(model, operation).getFirst().verdicts().getFirst();
  }

  private static Access access(ApiDefinition definition, Caller caller) {
    var authorization = new Authorization(definition);
    return authorization.access(
        authorization.shape(caller),
        new Leaves(List.of()).of(Authorization.claims(caller)),
        new Guards());
  }

  private static ApiDefinition definition(List<Rule> rules) {
    return Definitions.api(
        List.of(Definitions.post(), Definitions.comment()), List.of(Definitions.status()), rules);
  }

  private static Rule rule(Whom whom) {
    return new Rule(whom, EnumSet.allOf(Operation.class));
  }

  private static Whom owner(String... claims) {
    return new Whom.Owner(Provider.OIDC, "title", List.of(claims));
  }

  private static RowCondition isClaim(String claim) {
    return new RowCondition.Compare(
        Path.of("title"), RowCondition.Comparison.EQ, new Operand.Claim(claim));
  }

  private static RowCondition role(String value) {
    return new RowCondition.ClaimEquals("role", new Operand.Literal(value));
  }

  private static Caller token(Map<String, Object> claims) {
    return new Caller.Token(Provider.OIDC, new Claims(claims));
  }
}
