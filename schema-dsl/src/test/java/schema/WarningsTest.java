package schema;

import static dev.penstock.schema.Conditions.allOf;
import static dev.penstock.schema.Conditions.claim;
import static dev.penstock.schema.Conditions.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Operation;
import dev.penstock.schema.Allow;
import dev.penstock.schema.Api;
import dev.penstock.schema.Condition;
import dev.penstock.schema.Problem;
import dev.penstock.schema.Warnings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be said but is probably not meant. */
final class WarningsTest {
  @Test
  void modelsThatNobodyReachesAreNamed() {
    assertThat(warnings(Api.of(Press.schema()).authorization(Press.article, Allow::custom)))
        .containsExactly(
            "No rule admits anybody to House, Writer. Give rules to each model that is to be"
                + " reached.");
    assertThat(warnings(Api.of(Press.schema()).authorization(Allow::publicApiKey))).isEmpty();
  }

  @Test
  void aRuleForOperationsThatAreNotThereAdmitsNobody() {
    assertThat(
            warnings(
                everything()
                    .key(Press.digest, Press.digest.year)
                    .authorization(
                        Press.digest,
                        allow -> allow.custom().to(Operation.READ),
                        allow -> allow.publicApiKey().to(Operation.CREATE, Operation.DELETE))))
        .containsExactly(
            "This rule admits nobody: Digest has none of CREATE, DELETE. Correct it or take it"
                + " out.");
    assertThat(
            warnings(
                everything()
                    .disableOperations(Press.article, Operation.DELETE)
                    .authorization(
                        Press.article,
                        Allow::publicApiKey,
                        allow -> allow.custom().to(Operation.DELETE))))
        .containsExactly(
            "This rule admits nobody: Article has none of DELETE. Correct it or take it out.");
  }

  @Test
  void conditionsThatCannotHoldAreFound() {
    var never =
        List.of(
            allOf(
                Press.article.status.eq(Press.Status.draft),
                Press.article.status.eq(Press.Status.in_print)),
            Press.article.writerId.in(1, 2).and(Press.article.writerId.eq(3)),
            Press.article.team.eq("a").and(Press.article.team.isNull()),
            Press.article.tenant.isNull(),
            not(not(Press.article.tenant.isNull())));

    assertThat(never)
        .allSatisfy(condition ->
            assertThat(article(condition))
                .containsExactly(
                    "This rule admits nobody: its condition can never hold. Correct it or take"
                        + " it out."));
  }

  @Test
  void conditionsThatMayHoldPass() {
    var open =
        List.of(
            Press.article.team.isNull(),
            not(Press.article.tenant.isNull()),
            Press.article.writerId.in(1, 2).and(Press.article.writerId.eq(2)),
            Press.article.tenant.isNull().or(Press.article.team.eq("a")),
            Press.article.team.eq("a").and(Press.article.editor.eq("b")));

    assertThat(open).allSatisfy(condition -> assertThat(article(condition)).isEmpty());
  }

  @Test
  void anApiKeyHasNoClaims() {
    assertThat(
            warnings(
                everything()
                    .authorization(
                        Press.article,
                        Allow::custom,
                        allow -> allow.publicApiKey().when(Press.article.team.eq(claim("team"))))))
        .containsExactly(
            "This rule admits nobody: callers with an API key have no claims, so that its condition"
                + " never holds. Correct it or take it out.");
  }

  @Test
  void aFieldsRuleForWhomTheModelDoesNotAdmitIsFound() {
    assertThat(
            warnings(
                everything()
                    .authorization(Press.article, allow -> allow.group("Heads"))
                    .authorization(Press.article.limit, Allow::publicApiKey)))
        .containsExactly(
            "This rule admits nobody: no rule of Article admits callers with an API key. Correct it"
                + " or take it out.");
    assertThat(
            warnings(
                everything()
                    .authorization(
                        Press.writer.known,
                        Allow::publicApiKey,
                        allow ->
                            allow
                                .publicApiKey()
                                .to(Operation.UPDATE)
                                .when(Press.writer.active.eq(true)))))
        .containsExactly(
            "This rule admits nobody: Writer.known has none of UPDATE. Correct it or take it out.");
  }

  @Test
  void ownersWhoMayGiveTheirRowsAwayAreFound() {
    var editor = "Whom this rule admits may give rows to others by an update of Article.editor.";

    assertThat(
            warnings(
                everything()
                    .authorization(
                        Press.article, allow -> allow.ownerDefinedIn(Press.article.editor))))
        .containsExactly(editor + " Say whenNew(…), or give the field rules without UPDATE.");
    assertThat(
            warnings(
                everything()
                    .authorization(
                        Press.article,
                        allow -> allow.when(Press.article.tenant.eq(claim("tenant"))),
                        allow -> allow.groupDefinedIn(Press.article.team))))
        .hasSize(2);
  }

  @Test
  void ownersWhoCannotGiveTheirRowsAwayAreNotWarnedOf() {
    assertThat(
            warnings(
                everything()
                    .authorization(
                        Press.article,
                        allow ->
                            allow
                                .ownerDefinedIn(Press.article.editor)
                                .to(Operation.READ, Operation.CREATE),
                        allow ->
                            allow
                                .groupDefinedIn(Press.article.team)
                                .whenNew(Press.article.team.in(claim("cognito:groups"))))))
        .isEmpty();
    assertThat(
            warnings(
                everything()
                    .authorization(
                        Press.article, allow -> allow.ownerDefinedIn(Press.article.editor))
                    .authorization(
                        Press.article.editor,
                        allow ->
                            allow
                                .ownerDefinedIn(Press.article.editor)
                                .to(Operation.READ, Operation.CREATE))))
        .isEmpty();
  }

  @Test
  void aWarningHasTheLineOfItsRule() {
    List<Problem> heard = new ArrayList<>();

    Warnings.heard(
        heard,
        everything()
                .authorization(Press.house, Allow::custom, Allow::owner)
                .authorization(Press.writer, Allow::custom)
            ::build);

    assertThat(heard).extracting(Problem::file).containsExactly("WarningsTest.java");
  }

  private static Api everything() {
    return Api.of(Press.schema()).authorization(Allow::publicApiKey);
  }

  private static List<String> article(Condition condition) {
    return warnings(
        everything()
            .authorization(
                Press.article,
                Allow::publicApiKey,
                allow -> allow.custom().to(Operation.READ).when(condition)));
  }

  private static List<String> warnings(Api api) {
    List<Problem> heard = new ArrayList<>();
    Warnings.heard(heard, api::build);
    return heard.stream().map(Problem::message).toList();
  }
}
