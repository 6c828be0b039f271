package dev.penstock.engine.auth;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.penstock.engine.graphql.Definitions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuthorizationTest {
  private static final RowCondition TITLE_IS_MINE =
      new RowCondition.Compare(
          Path.of("title"), RowCondition.Comparison.EQ, new Operand.Claim("name"));

  @Test
  void callersForWhomRulesAreAlikeHaveOneShape() {
    var authorization =
        authorization(
            rule(new Whom.Owner(Provider.OIDC, "title", List.of("sub"))),
            rule(new Whom.Groups(Provider.OIDC, List.of("admin"), "groups")));

    assertThat(authorization.shape(oidc(Map.of("sub", "ann", "groups", List.of("a")))))
        .isEqualTo(authorization.shape(oidc(Map.of("sub", "bob", "groups", List.of("b", "c")))))
        .isNotEqualTo(authorization.shape(oidc(Map.of("sub", "eve", "groups", List.of("admin")))))
        .isNotEqualTo(authorization.shape(oidc(Map.of("groups", List.of("a")))))
        .isNotEqualTo(authorization.shape(new Caller.ApiKey()));
    assertThat(authorization.shape(new Caller.ApiKey()))
        .isSameAs(authorization.shape(new Caller.ApiKey()));
  }

  @Test
  void aShapeHoldsNoClaim() {
    var authorization =
        authorization(
            rule(new Whom.GroupsIn(Provider.OIDC, "title", "groups")), when(TITLE_IS_MINE));
    var caller = oidc(Map.of("name", "a secret", "groups", List.of("another secret")));

    assertThat(authorization.shape(caller).toString()).doesNotContain("secret");
  }

  @Test
  void listsOfAboutOneLengthShareAShape() {
    var authorization = authorization(rule(new Whom.GroupsIn(Provider.OIDC, "title", "groups")));

    assertThat(authorization.shape(members(5)))
        .isEqualTo(authorization.shape(members(8)))
        .isNotEqualTo(authorization.shape(members(4)))
        .isNotEqualTo(authorization.shape(members(9)));
    assertThat(authorization.shape(members(3))).isEqualTo(authorization.shape(members(4)));
    assertThat(authorization.shape(members(1))).isNotEqualTo(authorization.shape(members(0)));
  }

  @Test
  void whoeverLacksAClaimIsAdmittedNeitherByAComparisonNorByItsNegation() {
    var with = oidc(Map.of("name", "x"));
    var without = oidc(Map.of("sub", "x"));

    for (var condition :
        List.of(
            TITLE_IS_MINE,
            new RowCondition.Not(TITLE_IS_MINE),
            new RowCondition.Not(
                new RowCondition.And(List.of(TITLE_IS_MINE, new RowCondition.Not(TITLE_IS_MINE)))),
            new RowCondition.Not(new RowCondition.Exists(List.of("comments"), ofComment())),
            new RowCondition.ClaimEquals("name", new Operand.Literal("x")),
            new RowCondition.Not(new RowCondition.ClaimEquals("name", new Operand.Literal("y"))))) {
      assertThat(isDenied(condition, without)).as("%s", condition).isTrue();
      assertThat(isDenied(condition, with)).as("%s", condition).isFalse();
    }
  }

  private static RowCondition ofComment() {
    return new RowCondition.Compare(
        Path.of("content"), RowCondition.Comparison.EQ, new Operand.Claim("name"));
  }

  @Test
  void whatAnAuthorizerDeniesIsDeniedWhateverRulesSay() {
    var authorization = authorization(rule(new Whom.Custom()));
    var caller = new Caller.Authorized(Claims.NONE, Set.of("Post.title", "Query.listPosts"));
    var post = Definitions.post();

    var access = access(authorization, caller);

    assertThat(access.to(post, post.field("title").orElseThrow(), Operation.GET).isDenied())
        .isTrue();
    assertThat(access.to(post, post.field("body").orElseThrow(), Operation.GET).isCertain())
        .isTrue();
    assertThat(access.isDenied("Query", "listPosts")).isTrue();
    assertThat(access.isDenied("Query", "getPost")).isFalse();
  }

  private static boolean isDenied(RowCondition condition, Caller caller) {
    return access(authorization(when(condition)), caller)
        .to(Definitions.post(), Operation.LIST)
        .isDenied();
  }

  private static Access access(Authorization authorization, Caller caller) {
    return authorization.access(
        authorization.shape(caller),
        new Leaves(List.of()).of(Authorization.claims(caller)),
        new Guards());
  }

  private static Caller members(int groups) {
    return oidc(Map.of("groups", IntStream.range(0, groups).mapToObj(i -> "g" + i).toList()));
  }

  private static Caller oidc(Map<String, Object> claims) {
    return new Caller.Token(Provider.OIDC, new Claims(claims));
  }

  private static Authorization authorization(Rule... rules) {
    return new Authorization(
        Definitions.api(
            List.of(Definitions.post(), Definitions.comment()),
            List.of(Definitions.status()),
            List.of(rules)));
  }

  private static Rule rule(Whom whom) {
    return new Rule(whom, EnumSet.allOf(Operation.class));
  }

  private static Rule when(RowCondition condition) {
    return new Rule(
        new Whom.Identified(),
        EnumSet.allOf(Operation.class),
        Optional.of(condition),
        Optional.empty(),
        List.of());
  }
}
