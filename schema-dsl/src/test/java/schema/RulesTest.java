package schema;

import static dev.penstock.schema.Conditions.allOf;
import static dev.penstock.schema.Conditions.anyOf;
import static dev.penstock.schema.Conditions.claim;
import static dev.penstock.schema.Conditions.contains;
import static dev.penstock.schema.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Fill;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operand.Claim;
import dev.penstock.definition.Operand.Literal;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Path;
import dev.penstock.definition.Provider;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.RowCondition.Comparison;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.schema.Access;
import dev.penstock.schema.Allow;
import dev.penstock.schema.Api;
import dev.penstock.schema.Condition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What users write about authorization, and the rules that come of it. */
final class RulesTest {
  private static final Set<Operation> ALL = EnumSet.allOf(Operation.class);

  @Test
  void everyStrategyHasItsWord() {
    assertThat(whom(Allow::publicApiKey)).isEqualTo(new Whom.Public(Provider.API_KEY));
    assertThat(whom(Allow::guest)).isEqualTo(new Whom.Public(Provider.IDENTITY_POOL));
    assertThat(whom(Allow::authenticated)).isEqualTo(new Whom.Authenticated(Provider.USER_POOLS));
    assertThat(whom(allow -> allow.authenticated(Provider.OIDC)))
        .isEqualTo(new Whom.Authenticated(Provider.OIDC));
    assertThat(whom(Allow::custom)).isEqualTo(new Whom.Custom());
    assertThat(whom(allow -> allow.resource("nightly"))).isEqualTo(new Whom.Resource("nightly"));
  }

  @Test
  void anOwnerIsKnownByTheClaimsOfCognitoUnlessTheRuleSaysOtherwise() {
    assertThat(whom(allow -> allow.ownerDefinedIn(Press.article.editor)))
        .isEqualTo(
            new Whom.Owner(
                Provider.USER_POOLS, "editor", List.of("sub::username", "sub", "username")));
    assertThat(
            whom(allow ->
                allow.ownersDefinedIn(Press.article.readers, Provider.OIDC).identityClaim("email")))
        .isEqualTo(new Whom.Owner(Provider.OIDC, "readers", List.of("email")));
  }

  @Test
  void groupsAreFixedOrNamedByTheRow() {
    assertThat(whom(allow -> allow.group("Editors")))
        .isEqualTo(new Whom.Groups(Provider.USER_POOLS, List.of("Editors"), "cognito:groups"));
    assertThat(whom(allow -> allow.groups("Editors", "Heads").withClaimIn("roles")))
        .isEqualTo(new Whom.Groups(Provider.USER_POOLS, List.of("Editors", "Heads"), "roles"));
    assertThat(whom(allow -> allow.groupDefinedIn(Press.article.team).withClaimIn("teams")))
        .isEqualTo(new Whom.GroupsIn(Provider.USER_POOLS, "team", "teams"));
    assertThat(whom(allow -> allow.groupsDefinedIn(Press.article.readers)))
        .isEqualTo(new Whom.GroupsIn(Provider.USER_POOLS, "readers", "cognito:groups"));
  }

  @Test
  void readIsGetAndListAndListen() {
    assertThat(rule(allow -> allow.authenticated().to(Operation.READ, Operation.CREATE)))
        .isEqualTo(
            new Rule(
                new Whom.Authenticated(Provider.USER_POOLS),
                EnumSet.of(Operation.GET, Operation.LIST, Operation.LISTEN, Operation.CREATE)));
    assertThat(rule(Allow::authenticated).operations()).isEqualTo(ALL);
  }

  @Test
  void conditionsFollowRelations() {
    assertThat(
            row(
                Press.article
                    .writer
                    .to(writer -> writer.house)
                    .to(house -> house.tenant)
                    .eq(claim("tenant"))))
        .isEqualTo(
            new RowCondition.Compare(
                new Path(List.of("writer", "house"), "tenant"),
                Comparison.EQ,
                new Claim("tenant")));
    assertThat(
            row(Press.article.writer.to(writer -> writer.house.to(house -> house.owner)).isNull()))
        .isEqualTo(new RowCondition.IsNull(new Path(List.of("writer", "house"), "owner")));
  }

  @Test
  void rowsBelowOrAboveCanBeAskedForWithConditionsOfTheirOwn() {
    var condition =
        Press.article
            .writer
            .to(writer -> writer.house)
            .exists(house -> house.writers.exists(colleague -> colleague.active.eq(true)));

    assertThat(row(condition))
        .isEqualTo(
            new RowCondition.Exists(
                List.of("writer", "house"),
                new RowCondition.Exists(
                    List.of("writers"),
                    new RowCondition.Compare(
                        Path.of("active"), Comparison.EQ, new Literal(true)))));
  }

  @Test
  void columnsCompareWithColumnsOfReachedRows() {
    assertThat(
            row(
                Press.article.tenant.eq(
                    Press.article.writer.to(writer -> writer.house).to(house -> house.tenant))))
        .isEqualTo(
            compare(
                "tenant",
                Comparison.EQ,
                new Operand.Column(new Path(List.of("writer", "house"), "tenant"))));
  }

  @Test
  void literalsAreWrittenAsTheApiWritesThem() {
    assertThat(row(Press.article.fee.le(new BigDecimal("1E+2"))))
        .isEqualTo(compare("fee", Comparison.LE, new Literal("100")));
    assertThat(row(Press.article.id.gt(5_000_000_000L)))
        .isEqualTo(compare("id", Comparison.GT, new Literal("5000000000")));
    assertThat(row(Press.article.printed.lt(Instant.EPOCH)))
        .isEqualTo(compare("printed", Comparison.LT, new Literal("1970-01-01T00:00:00Z")));
    assertThat(row(Press.article.writerId.ge(3)))
        .isEqualTo(compare("writerId", Comparison.GE, new Literal(3)));
    assertThat(row(Press.article.status.ne(Press.Status.in_print)))
        .isEqualTo(compare("status", Comparison.NE, new Literal("in print")));
  }

  @Test
  void conditionsCombine() {
    var own = Press.article.editor.eq(claim("sub"));
    var printed = Press.article.status.in(Press.Status.in_print, Press.Status.draft);
    var shared = contains(Press.article.readers, claim("email")).or(claim("role").eq("head"));
    var columns = Press.article.fee.le(Press.article.limit);

    assertThat(row(anyOf(own, allOf(printed, not(shared)), columns)))
        .isEqualTo(
            new RowCondition.Or(
                List.of(
                    compare("editor", Comparison.EQ, new Claim("sub")),
                    new RowCondition.And(
                        List.of(
                            new RowCondition.In(
                                Path.of("status"),
                                List.of(new Literal("in print"), new Literal("draft"))),
                            new RowCondition.Not(
                                new RowCondition.Or(
                                    List.of(
                                        new RowCondition.HasElement(
                                            Path.of("readers"), new Claim("email")),
                                        new RowCondition.ClaimEquals(
                                            "role", new Literal("head"))))))),
                    compare("fee", Comparison.LE, new Operand.Column(Path.of("limit"))))));
  }

  @Test
  void aRuleHasConditionsOnTheOldAndTheNewRowAndSetsValues() {
    var rule =
        rule(allow ->
            allow
                .ownerDefinedIn(Press.article.editor)
                .to(Operation.CREATE, Operation.UPDATE)
                .when(Press.article.tenant.eq(claim("tenant")))
                .when(Press.article.printed.isNull())
                .whenNew(Press.article.status.eq(Press.Status.draft))
                .setting(Press.article.tenant, claim("tenant"))
                .setting(Press.article.status, Press.Status.draft));

    assertThat(rule.row())
        .hasValue(
            new RowCondition.And(
                List.of(
                    compare("tenant", Comparison.EQ, new Claim("tenant")),
                    new RowCondition.IsNull(Path.of("printed")))));
    assertThat(rule.newRow()).hasValue(compare("status", Comparison.EQ, new Literal("draft")));
    assertThat(rule.fills())
        .containsExactly(
            new Fill("tenant", new Claim("tenant")), new Fill("status", new Literal("draft")));
  }

  @Test
  void whoeverIsIdentifiedIsAdmittedToRowsOfACondition() {
    var rule = rule(allow -> allow.when(Press.article.tenant.in(claim("tenants"))));

    assertThat(rule.whom()).isEqualTo(new Whom.Identified());
    assertThat(rule.row())
        .hasValue(new RowCondition.In(Path.of("tenant"), List.of(new Claim("tenants"))));
  }

  @Test
  void rulesUseTheNamesOfTheApi() {
    var definition =
        Api.of(Press.schema())
            .rename(Press.article.editor, "holder")
            .rename(Press.article.tenant, "customer")
            .rename(Press.article.writer, "author")
            .rename(Press.writer.active, "works")
            .authorization(
                Press.article,
                allow ->
                    allow
                        .ownerDefinedIn(Press.article.editor)
                        .when(Press.article.writer.to(writer -> writer.active).eq(true))
                        .setting(Press.article.tenant, claim("tenant")))
            .build();

    var rule = definition.model("Article").orElseThrow().authorization().getFirst();
    assertThat(((Whom.Owner) rule.whom()).field()).isEqualTo("holder");
    assertThat(rule.row())
        .hasValue(
            new RowCondition.Compare(
                new Path(List.of("author"), "works"), Comparison.EQ, new Literal(true)));
    assertThat(rule.fills().getFirst().field()).isEqualTo("customer");
    assertThat(DefinitionFile.fromJson(DefinitionFile.toJson(definition))).isEqualTo(definition);
  }

  @Test
  void theApiAndModelsAndFieldsHaveRulesInOneCall() {
    var definition =
        Api.of(Press.schema())
            .setAuthorization(
                Press.schema().authorization(allow -> allow.authenticated().to(Operation.READ)),
                Press.article.authorization(
                    allow -> allow.ownerDefinedIn(Press.article.editor),
                    allow -> allow.publicApiKey().to(Operation.LIST)),
                Press.article.limit.authorization(allow -> allow.group("Heads")))
            .build();

    var article = definition.model("Article").orElseThrow();
    assertThat(definition.authorization()).hasSize(1);
    assertThat(article.authorization()).hasSize(2);
    assertThat(article.field("limit").orElseThrow().authorization())
        .containsExactly(
            new Rule(
                new Whom.Groups(Provider.USER_POOLS, List.of("Heads"), "cognito:groups"), ALL));
    assertThat(definition.model("House").orElseThrow().authorization()).isEmpty();
  }

  @Test
  void aRuleOfTheApiFindsItsColumnInEachModelThatHasIt() {
    var definition =
        Api.of(Press.schema())
            .rename(Press.house.owner, "landlord")
            .authorization(allow -> allow.group("Heads").to(Operation.READ), Allow::owner)
            .authorization(Press.article, Allow::publicApiKey)
            .build();

    var heads =
        new Rule(
            new Whom.Groups(Provider.USER_POOLS, List.of("Heads"), "cognito:groups"),
            Operation.READ.each());
    assertThat(definition.authorization()).containsExactly(heads);
    assertThat(definition.model("House").orElseThrow().authorization())
        .containsExactly(
            heads,
            new Rule(new Whom.Owner(Provider.USER_POOLS, "landlord", Whom.OWNER_CLAIMS), ALL));
    assertThat(definition.model("Writer").orElseThrow().authorization()).containsExactly(heads);
    assertThat(definition.model("Article").orElseThrow().authorization())
        .containsExactly(new Rule(new Whom.Public(Provider.API_KEY), ALL));
  }

  @Test
  void aHiddenColumnMayBeLeftToTheRules() {
    var definition =
        Api.of(Press.schema())
            .hide(Press.article.tenant)
            .authorization(
                Press.article,
                allow ->
                    allow
                        .when(Press.article.tenant.eq(claim("tenant")))
                        .setting(Press.article.tenant, claim("tenant")),
                allow -> allow.group("Heads").to(Operation.READ))
            .build();

    assertThat(definition.model("Article").orElseThrow().field("tenant").orElseThrow().hidden())
        .isTrue();
  }

  @Test
  void declaredRelationsAreFollowedLikeThoseOfKeys() {
    var teams = Club.member.manyToMany("teams", Club.team).through(Club.membership);
    var captain = Club.team.belongsTo("captain", Club.member).on(Club.team.id, Club.member.id);
    var definition =
        Api.of(Club.schema())
            .setRelationships(teams, captain)
            .rename(Club.member.name, "called")
            .hide(Club.membership)
            .authorization(
                Club.member,
                allow ->
                    allow.when(
                        teams.exists(_ -> captain.to(member -> member.name).eq(claim("name")))))
            .build();

    assertThat(definition.model("Member").orElseThrow().authorization().getFirst().row())
        .contains(
            new RowCondition.Exists(
                List.of("teams"),
                new RowCondition.Compare(
                    new Path(List.of("captain"), "called"), Comparison.EQ, new Claim("name"))));
  }

  private static RowCondition compare(String field, Comparison comparison, Operand with) {
    return new RowCondition.Compare(Path.of(field), comparison, with);
  }

  private static Whom whom(Function<Allow, Access<?>> rule) {
    return rule(rule).whom();
  }

  /** The condition of a rule of Article. */
  private static RowCondition row(Condition condition) {
    return rule(allow -> allow.authenticated().when(condition)).row().orElseThrow();
  }

  private static Rule rule(Function<Allow, Access<?>> rule) {
    ApiDefinition definition = Api.of(Press.schema()).authorization(Press.article, rule).build();
    return definition.model("Article").orElseThrow().authorization().getFirst();
  }
}
