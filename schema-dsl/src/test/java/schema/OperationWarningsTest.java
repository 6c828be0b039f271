package schema;

import static dev.penstock.schema.Conditions.claim;
import static dev.penstock.schema.Custom.INT;
import static dev.penstock.schema.Custom.customType;
import static dev.penstock.schema.Custom.inlineSql;
import static dev.penstock.schema.Custom.listOf;
import static dev.penstock.schema.Custom.mutation;
import static dev.penstock.schema.Custom.query;
import static dev.penstock.schema.Custom.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.schema.Access;
import dev.penstock.schema.Allow;
import dev.penstock.schema.Api;
import dev.penstock.schema.Problem;
import dev.penstock.schema.RootOperation;
import dev.penstock.schema.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Operations whose answers nobody reads whom they admit. */
final class OperationWarningsTest {
  private static final String DEAD =
      "articles answers with rows of Article, and nobody whom it admits may read them: each call is"
          + " refused. Give Article a rule for them, or return a custom type.";

  @Test
  void anOperationIsOfNoUseWhenNoneOfItsCallersReadsTheModel() {
    assertThat(warnings(allow -> allow.group("Staff"), Allow::publicApiKey)).containsExactly(DEAD);
    assertThat(
            warnings(
                allow -> allow.authenticated().to(Operation.CREATE, Operation.GET),
                Allow::authenticated))
        .as("a list needs LIST")
        .containsExactly(DEAD);
    assertThat(warnings(allow -> allow.authenticated(Provider.OIDC), allow -> allow.group("Staff")))
        .containsExactly(DEAD);
    assertThat(
            warnings(
                allow ->
                    allow
                        .authenticated()
                        .when(Press.article.tenant.eq("a"))
                        .when(Press.article.tenant.eq("b")),
                Allow::authenticated))
        .contains(DEAD);
  }

  @Test
  void whoeverMayReadSomethingOfARowIsNoReasonToWarn() {
    assertThat(warnings(allow -> allow.group("Staff"), Allow::authenticated)).isEmpty();
    assertThat(
            warnings(
                allow -> allow.when(Press.article.tenant.eq(claim("tenant"))).to(Operation.READ),
                Allow::authenticated,
                Allow::custom))
        .isEmpty();
    assertThat(
            warnings(
                api(allow -> allow.group("Staff"))
                    .authorization(
                        Press.article.editor, allow -> allow.publicApiKey().to(Operation.READ)),
                articles(Allow::publicApiKey)))
        .noneMatch(warning -> warning.startsWith("articles"));
  }

  @Test
  void callersWhoAreAlwaysRefusedAreNamed() {
    assertThat(
            warnings(
                allow -> allow.group("Staff"),
                Allow::publicApiKey,
                allow -> allow.group("Staff"),
                Allow::custom))
        .containsExactly(
            "articles answers with rows of Article, and callers with an API key, whom the custom"
                + " authorizer lets in may not read them and are refused. Give Article a rule for"
                + " them, or return a custom type.");
  }

  @Test
  void oneRowIsReadLikeGet() {
    var change =
        mutation("touch")
            .argument("id", INT)
            .returns(Press.article)
            .handler(inlineSql("update articles set id = :id returning *"))
            .authorization(allow -> allow.group("Staff"));

    assertThat(
            warnings(
                api(allow -> allow.group("Staff").to(Operation.LIST, Operation.UPDATE)), change))
        .containsExactly(
            "touch answers with rows of Article, and nobody whom it admits may read them: each call"
                + " is refused. Give Article a rule for them, or return a custom type.");
    assertThat(warnings(api(allow -> allow.group("Staff").to(Operation.GET)), change)).isEmpty();
  }

  @Test
  void whatACustomTypeLeadsToIsLookedAtToo() {
    var api =
        api(allow -> allow.group("Staff"))
            .addToSchema(
                customType("Rank").field("id", INT).reference("article", Press.article, "id"),
                customType("Ranks").field("best", ref("Rank")));
    var ranks =
        query("ranks")
            .returns("Ranks")
            .handler(inlineSql("select '{}' as best"))
            .authorization(Allow::publicApiKey);

    assertThat(warnings(api, ranks))
        .containsExactly(
            "ranks answers with Rank, whose article leads to rows of Article, and nobody whom it"
                + " admits may read them: each call is answered with null there. Give Article a"
                + " rule for them, or return a custom type.");
  }

  @Test
  void valuesHaveNoRulesOfTheirOwn() {
    assertThat(
            warnings(
                api(allow -> allow.group("Staff")),
                query("count")
                    .returns(INT)
                    .handler(inlineSql("select 1"))
                    .authorization(Allow::publicApiKey)))
        .isEmpty();
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private static List<String> warnings(
      Function<Allow, Access<?>> rule, Function<Allow, Access<?>>... callers) {
    return warnings(api(rule), articles(callers));
  }

  private static Api api(Function<Allow, Access<?>> rule) {
    return Api.of(Press.schema())
        .authorization(Allow::publicApiKey)
        .authorization(Press.article, rule);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private static RootOperation articles(Function<Allow, Access<?>>... callers) {
    return query("articles")
        .returns(listOf(Press.article))
        .handler(inlineSql("select * from articles"))
        .authorization(callers);
  }

  private static List<String> warnings(Api api, RootOperation operation) {
    List<Problem> heard = new ArrayList<>();
    Warnings.heard(heard, api.addToSchema(operation)::build);
    return heard.stream()
        .map(Problem::message)
        .filter(message -> !message.startsWith("This rule") && !message.startsWith("Whom this"))
        .toList();
  }
}
