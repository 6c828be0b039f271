package dev.penstock.engine.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Path;
import dev.penstock.definition.Provider;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.argument.Given;
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

  @Test
  void theRulesOfAModelWhoseFieldsAllHaveTheirOwnAdmitToNothing() {
    var forKeys = new Rule(new Whom.Public(Provider.API_KEY), EnumSet.allOf(Operation.class));
    var authorization = authorization(forKeys, Definitions.post());
    var ruled = ruled(Definitions.post(), rule(new Whom.Authenticated(Provider.OIDC)));
    var key = access(authorization, new Caller.ApiKey());
    var token = access(authorization(forKeys, ruled), oidc(Map.of()));

    assertThat(key.to(Definitions.post(), Operation.LIST).isCertain()).isTrue();
    assertThat(key.toAll(Definitions.post(), Operation.DELETE))
        .singleElement()
        .matches(Grant::isCertain);
    assertThat(key.to(ruled, Operation.LIST).isDenied()).isTrue();
    assertThat(key.toAll(ruled, Operation.DELETE)).singleElement().matches(Grant::isDenied);
    assertThat(token.to(ruled, Operation.LIST).isCertain()).isTrue();
    assertThat(token.toAll(ruled, Operation.DELETE)).singleElement().matches(Grant::isCertain);
  }

  @Test
  void rulesOfAModelReplaceThoseOfTheApiAndRulesOfAFieldThoseOfTheModel() {
    var ofApi = rule(new Whom.Public(Provider.API_KEY));
    var ofModel = rule(new Whom.Authenticated(Provider.OIDC));
    var ofField = new Rule(new Whom.Identified(), EnumSet.of(Operation.GET));
    var post = changed(Definitions.post(), List.of(ofModel), "title", List.of(ofField));
    var authorization = authorization(ofApi, post);
    var title = post.field("title").orElseThrow();
    var body = post.field("body").orElseThrow();
    var key = access(authorization, new Caller.ApiKey());
    var token = access(authorization, oidc(Map.of()));
    var robot = access(authorization, new Caller.Iam(true, "robot", Claims.NONE));

    assertThat(key.to(Definitions.comment(), Operation.GET).isCertain()).isTrue();
    assertThat(key.to(post, Operation.GET).isDenied()).isTrue();
    assertThat(token.to(post, body, Operation.UPDATE).isCertain()).isTrue();
    assertThat(token.to(post, title, Operation.GET).isCertain()).isTrue();
    assertThat(token.to(post, title, Operation.UPDATE).isDenied()).isTrue();
    assertThat(token.toAll(post, Operation.DELETE)).hasSize(2);
    assertThat(robot.to(post, body, Operation.GET).isDenied()).isTrue();
    assertThat(robot.to(post, Operation.GET).isCertain()).as("for its title").isTrue();
  }

  @Test
  void whateverARuleAsksIsKnownOfTheCallerWhereverTheRuleStands() {
    var gold = when(new RowCondition.ClaimEquals("plan", new Operand.Literal("gold")));
    var nobody = new Rule(new Whom.Public(Provider.API_KEY), EnumSet.of(Operation.GET));
    var members =
        List.of(
            authorization(gold),
            authorization(nobody, changed(Definitions.post(), List.of(gold), "title", List.of())),
            authorization(nobody, changed(Definitions.post(), List.of(), "title", List.of(gold))));

    for (var authorization : members) {
      assertThat(authorization.shape(oidc(Map.of("plan", "gold"))))
          .isNotEqualTo(authorization.shape(oidc(Map.of("plan", "free"))));
      for (var caller :
          List.of(
              new Caller.Authorized(new Claims(Map.of("plan", "gold")), Set.of()),
              new Caller.Iam(true, "robot", new Claims(Map.of("plan", "gold"))))) {
        assertThat(authorization.shape(caller)).isNotEqualTo(authorization.shape(without(caller)));
      }
    }
  }

  private static Caller without(Caller caller) {
    return caller instanceof Caller.Iam(var proved, var name, _)
        ? new Caller.Iam(proved, name, Claims.NONE)
        : new Caller.Authorized(Claims.NONE, Set.of());
  }

  @Test
  void claimsAreAskedOfEachRequest() {
    var ofGroups = rule(new Whom.GroupsIn(Provider.OIDC, "title", "groups"));
    var authorization = authorization(ofGroups, when(TITLE_IS_MINE));
    var groups = List.of("red", "blue", 7, true, Map.of("no", "group"));
    var caller = oidc(Map.of("name", "ann", "groups", groups));
    var access = access(authorization, caller);

    assertThat(access.value("name").present()).isEqualTo("ann");
    assertThat(access.values("groups").stream().map(Given::present))
        .as("rounded up to a power of two, the last one repeated, and no objects")
        .containsExactly("red", "blue", 7, true);
    assertThat(access(authorization, members(3)).values("groups").stream().map(Given::present))
        .containsExactly("g0", "g1", "g2", "g2");
    var another = new Leaves(List.of()).of(new Claims(Map.of("name", "bob")));
    assertThat(access.value("name").source().in(another)).isEqualTo("bob");
  }

  @Test
  void denialsSpeakLikeAmplify() {
    var failure = new Denial("Query", "listPosts").exception().failure();

    assertThat(failure.message()).isEqualTo("Not Authorized to access listPosts on type Query");
    assertThat(failure.code()).isEqualTo(FailureCode.UNAUTHORIZED);
  }

  @Test
  void everybodyWhoProvedSomethingMaySeeTheSchema() {
    var authorization = authorization();

    assertThat(access(authorization, new Caller.Anonymous()).mayIntrospect()).isFalse();
    assertThat(access(authorization, new Caller.ApiKey()).mayIntrospect()).isTrue();
    assertThat(access(authorization, oidc(Map.of())).mayIntrospect()).isTrue();
  }

  private static Model changed(
      Model model, List<Rule> rules, String ruledField, List<Rule> ofField) {
    return new Model(
        model.name(),
        model.plural(),
        model.table(),
        model.description(),
        model.fields().stream()
            .map(field -> field.name().equals(ruledField) ? ruled(field, ofField) : field)
            .toList(),
        model.relations(),
        model.primaryKey(),
        model.constraints(),
        model.indexes(),
        model.readOnly(),
        model.disabled(),
        rules);
  }

  private static Field ruled(Field field, List<Rule> rules) {
    return new Field(
        field.name(), field.type(), field.column(), field.description(), field.hidden(), rules);
  }

  private static Model ruled(Model model, Rule rule) {
    return Definitions.model(
        model.name(),
        model.plural(),
        model.fields().stream().map(field -> ruled(field, List.of(rule))).toList(),
        model.relations());
  }

  private static Authorization authorization(Rule ofApi, Model post) {
    return new Authorization(
        Definitions.api(
            List.of(post, Definitions.comment()), List.of(Definitions.status()), List.of(ofApi)));
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
