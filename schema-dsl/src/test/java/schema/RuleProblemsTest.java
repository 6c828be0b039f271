package schema;

import static dev.penstock.schema.Conditions.claim;
import static dev.penstock.schema.Conditions.contains;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.schema.Access;
import dev.penstock.schema.Allow;
import dev.penstock.schema.Api;
import dev.penstock.schema.Condition;
import dev.penstock.schema.Problem;
import dev.penstock.schema.SchemaProblems;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Rules that cannot be meant, and what is said about them. */
final class RuleProblemsTest {
  @Test
  void providersMustFitTheStrategy() {
    assertThat(article(allow -> allow.authenticated(Provider.API_KEY)))
        .containsExactly(
            "Nobody signs in with API_KEY. Say allow.publicApiKey(), or name USER_POOLS, OIDC or"
                + " IDENTITY_POOL.");
    assertThat(article(allow -> allow.authenticated(Provider.FUNCTION)))
        .first()
        .asString()
        .contains("Say allow.custom()");
    assertThat(article(allow -> allow.ownerDefinedIn(Press.article.editor, Provider.IAM)))
        .containsExactly(
            "An owner is known by a token, which IAM has not. Name USER_POOLS or OIDC.");
    assertThat(article(allow -> allow.group("Heads", Provider.FUNCTION)))
        .containsExactly(
            "A group is known by a token, which FUNCTION has not. Name USER_POOLS or OIDC.");
  }

  @Test
  void groupsHaveNames() {
    assertThat(article(allow -> allow.groups(List.of(), Provider.OIDC)))
        .containsExactly("A group has no name. Name the groups that are admitted.");
  }

  @Test
  void anOperationIsSaidOnce() {
    assertThat(article(allow -> allow.publicApiKey().to(Operation.READ, Operation.GET)))
        .containsExactly("GET is said twice; READ is get, list and listen. Say it once.");
  }

  @Test
  void ownersAreInColumnsThatCanHoldThem() {
    assertThat(article(Allow::owner))
        .containsExactly(
            "Article has no column \"owner\". Name the one that holds it; columns of text are:"
                + " editor, readers, team, tenant, status.");
    assertThat(article(allow -> allow.ownerDefinedIn(Press.article.readers)))
        .containsExactly("Article.readers is a list. Say allow.ownersDefinedIn(…).");
    assertThat(article(allow -> allow.groupsDefinedIn("team")))
        .containsExactly("Article.team is no list. Say allow.groupDefinedIn(…).");
    assertThat(article(allow -> allow.ownerDefinedIn(Press.article.writerId)))
        .containsExactly(
            "Article.writerId is integer, but owners and groups are texts. Say"
                + " allow.when(Article.writerId.eq(claim(…))) for other values.");
    assertThat(article(allow -> allow.ownerDefinedIn(Press.house.owner)))
        .containsExactly(
            "House.owner is not a column of Article. Name one of its own, or say allow.when(…) with"
                + " a condition over relations.");
  }

  @Test
  void aRuleOfTheApiNamesNoModel() {
    assertThat(api(allow -> allow.ownerDefinedIn(Press.house.owner)))
        .containsExactly(
            "A rule of the API holds for every model but this one names House.owner. Give it to"
                + " that model: authorization(SqlSchema.…, allow -> …).");
    assertThat(api(allow -> allow.when(Press.article.tenant.eq(claim("tenant")))))
        .first()
        .asString()
        .contains("names Article.tenant.");
    assertThat(api(allow -> allow.ownerDefinedIn("holder")))
        .containsExactly(
            "No model has a column \"holder\", so this rule admits nobody. Name the column that"
                + " holds it.");
  }

  @Test
  void conditionsAreAboutTheirRow() {
    assertThat(when(Press.writer.active.eq(true)))
        .containsExactly(
            "Writer.active is not a column of Article. Reach it over Article.writer.to(…).");
    assertThat(when(Press.house.tenant.eq("a")))
        .containsExactly("House.tenant is not a column of Article. Name one of its own.");
    assertThat(when(Press.article.writer.exists(writer -> Press.article.fee.isNull())))
        .containsExactly("Article.fee is not a column of Writer. Name one of its own.");
  }

  @Test
  void whereManyRowsAreReachedTheConditionIsAboutSomeOfThem() {
    var api =
        Api.of(Press.schema())
            .authorization(
                Press.writer,
                allow ->
                    allow.when(
                        Press.writer.articles.to(article -> article.tenant).eq(claim("tenant"))));

    assertThat(messages(api))
        .containsExactly(
            "Writer.articles leads to many rows. Say Writer.articles.exists(row ->"
                + " row.tenant…).");
  }

  @Test
  void valuesMustBeComparable() {
    assertThat(when(Press.article.layout.eq("{}")))
        .containsExactly(
            "Article.layout is jsonb, whose values rules cannot compare or set. Name another"
                + " column.");
    assertThat(when(Press.article.readers.eq(List.of("a"))))
        .containsExactly("Article.readers is a list. Say contains(Article.readers, …).");
    assertThat(when(Press.article.printed.eq(claim("iat"))))
        .containsExactly(
            "Article.printed is timestamptz, but the claim \"iat\" can only be a text, a whole"
                + " number, true or false. Compare it with another column.");
    assertThat(when(Press.article.status.lt(Press.Status.draft)))
        .containsExactly("Article.status is status, which has no order. Compare it with eq or ne.");
    assertThat(when(contains(Press.article.readers, claim("email")))).isEmpty();
  }

  @Test
  void noRuleFollowsAHiddenRelation() {
    var api =
        Api.of(Press.schema())
            .hide(Press.article.writer)
            .authorization(
                Press.article,
                allow -> allow.when(Press.article.writer.to(writer -> writer.active).eq(true)));

    assertThat(messages(api))
        .containsExactly(
            "Article.writer is hidden, so that no rule can follow it. Take the hiding out.");
  }

  @Test
  void aRuleFollowsRelationsThatTheApiHas() {
    var teams = Club.member.manyToMany("teams", Club.team).through(Club.membership);
    var captain = Club.team.belongsTo("captain", Club.member).on(Club.team.id, Club.member.id);
    var totals = Club.team.hasMany("totals", Club.total).on(Club.team.id, Club.total.teamId);
    var api =
        Api.of(Club.schema())
            .key(Club.total, Club.total.teamId)
            .setRelationships(teams)
            .authorization(
                Club.member,
                allow -> allow.when(teams.to(team -> team.name).eq("a")).to(Operation.READ),
                allow -> allow.when(captain.to(member -> member.name).eq("a")).to(Operation.DELETE))
            .authorization(
                Club.team,
                allow -> allow.when(captain.to(member -> member.name).eq("a")).to(Operation.READ),
                allow ->
                    allow.when(totals.exists(total -> total.teamId.eq(1))).to(Operation.DELETE));

    assertThat(messages(api))
        .containsExactly(
            "Member.teams leads to many rows. Say Member.teams.exists(row -> row.name…).",
            "Team.captain.name is not a column of Member. Name one of its own.",
            "Team.captain is not a relation of this API. Give it to setRelationships, too.",
            "Team.totals is not a relation of this API. Give it to setRelationships, too.");
  }

  @Test
  void newRowsAreForRulesThatMakeThem() {
    assertThat(
            article(allow ->
                allow
                    .authenticated()
                    .to(Operation.READ)
                    .setting(Press.article.tenant, claim("tenant"))))
        .containsExactly("This rule sets columns of new rows but admits nobody to CREATE. Add it.");
    assertThat(
            article(allow ->
                allow
                    .authenticated()
                    .to(Operation.DELETE)
                    .whenNew(Press.article.fee.gt(Press.article.limit))))
        .containsExactly(
            "whenNew is about the row after CREATE or UPDATE, to which this rule admits nobody."
                + " Say when(…).");
    assertThat(
            article(allow ->
                allow
                    .authenticated()
                    .setting(Press.article.team, "a")
                    .setting(Press.article.team, "b")))
        .containsExactly("Article.team is set twice. Set it once.");
    assertThat(article(allow -> allow.authenticated().setting(Press.house.owner, "a")))
        .containsExactly(
            "House.owner is not a column of Article. A rule sets columns of its own model.");
    assertThat(
            messages(
                Api.of(Press.schema())
                    .authorization(
                        Press.writer,
                        allow -> allow.authenticated().setting(Press.writer.known, true))))
        .containsExactly(
            "Writer.known is computed by the database, so that no rule can set it. Name another"
                + " column.");
  }

  @Test
  void rulesAreNotRepeated() {
    var problems =
        problems(
            Api.of(Press.schema())
                .authorization(
                    Press.article,
                    allow -> allow.group("Heads"),
                    allow -> allow.group("Heads").to(Operation.READ)));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().message())
        .isEqualTo(
            "The rule of line %d says the same. Keep one of the two."
                .formatted(problems.getFirst().line() - 1));
  }

  @Test
  void rulesOfAScopeAreGivenOnce() {
    assertThat(
            messages(
                Api.of(Press.schema())
                    .authorization(Press.article.fee, Allow::authenticated)
                    .authorization(Press.article.fee, allow -> allow.group("Heads"))))
        .containsExactly("Article.fee has its rules already. Give all of them in one call.");
  }

  @Test
  void fieldsHaveRulesThatFitFields() {
    assertThat(field(allow -> allow.group("Heads").to(Operation.GET)))
        .containsExactly(
            "A field is read the same by get, list and listen. Say READ, beside CREATE, UPDATE and"
                + " DELETE.");
    assertThat(field(allow -> allow.group("Heads").setting(Press.article.limit, claim("limit"))))
        .contains("setting and whenNew are about whole rows. Say them in a rule of the model.");
    assertThat(
            messages(Api.of(Press.schema()).authorization(Press.article.id, Allow::authenticated)))
        .containsExactly(
            "Article.id is part of the key, without which no row can be told from another. Give"
                + " rules to the model instead.");
    assertThat(
            messages(
                Api.of(Press.schema())
                    .hide(Press.article.limit)
                    .authorization(Press.article.limit, Allow::authenticated)))
        .containsExactly("Article.limit is hidden from everybody. Show it, or take its rules out.");
  }

  @Test
  void whoCreatesARowCanReadItsRequiredFields() {
    var api =
        Api.of(Press.schema())
            .authorization(
                Press.article, allow -> allow.group("Writers"), allow -> allow.group("Heads"))
            .authorization(Press.article.fee, allow -> allow.group("Heads"));

    assertThat(messages(api))
        .containsExactly(
            "Article.fee is required, but members of Writers may create rows of Article and not"
                + " read it, so that no answer is possible. Let them READ it, or make it"
                + " nullable.");
  }

  @Test
  void rulesNameColumnsAndNotWaysToThem() {
    var active = Press.article.writer.to(writer -> writer.active);

    assertThat(messages(Api.of(Press.schema()).hide(active)))
        .containsExactly(
            "Article.writer.active is a way to another model's column. Name the column itself.");
  }

  private static List<String> field(Function<Allow, Access<?>> rule) {
    return messages(Api.of(Press.schema()).authorization(Press.article.limit, rule));
  }

  private static List<String> when(Condition condition) {
    return article(allow -> allow.when(condition));
  }

  private static List<String> api(Function<Allow, Access<?>> rule) {
    return messages(Api.of(Press.schema()).authorization(rule));
  }

  private static List<String> article(Function<Allow, Access<?>> rule) {
    return messages(Api.of(Press.schema()).authorization(Press.article, rule));
  }

  private static List<String> messages(Api api) {
    return problems(api).stream().map(Problem::message).toList();
  }

  private static List<Problem> problems(Api api) {
    var thrown = catchThrowableOfType(SchemaProblems.class, api::build);
    return thrown == null ? List.of() : thrown.problems();
  }
}
