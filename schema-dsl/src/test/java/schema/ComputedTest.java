package schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.definition.Column;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Expression;
import dev.penstock.definition.Expression.Part;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.schema.Api;
import dev.penstock.schema.Problem;
import dev.penstock.schema.SchemaProblems;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ComputedTest {
  @Test
  void namesBetweenBracesStandForColumnsWhateverTheyAreCalledInTheApi() {
    var definition =
        Api.of(Shop.schema())
            .computed(
                Shop.purchase,
                "label",
                ScalarType.STRING,
                "'{note}' || {note} || E'\\'{' || \"{id}\" || {customerId}")
            .rename(Shop.purchase.customerId, "buyer")
            .hide(Shop.purchase.note)
            .build();

    assertThat(definition.model("Purchase").orElseThrow().field("label"))
        .contains(
            new Field(
                "label",
                new FieldType.Scalar(ScalarType.STRING),
                Column.computed(
                    ColumnType.of("text", Storage.TEXT).inexact(),
                    new Expression(
                        List.of(
                            new Part.Text("cast(("),
                            new Part.Text("'{note}' || "),
                            new Part.Column("note"),
                            new Part.Text(" || E'\\'{' || \"{id}\" || "),
                            new Part.Column("customer_id"),
                            new Part.Text(") as text)")))),
                "",
                false));
  }

  @Test
  void theTextOfTheDatabaseIsTaken() {
    var definition =
        Api.of(Shop.schema())
            .computed(
                Shop.purchase,
                "twice",
                Shop.purchase.id,
                sql -> sql.mysql("m").postgresql("{id} * 2").mariadb("n"))
            .build();

    var parts =
        definition
            .model("Purchase")
            .orElseThrow()
            .field("twice")
            .orElseThrow()
            .column()
            .expression()
            .orElseThrow()
            .parts();
    assertThat(parts)
        .containsExactly(
            new Part.Text("cast(("),
            new Part.Column("id"),
            new Part.Text(" * 2"),
            new Part.Text(") as integer)"));
  }

  @Test
  void everyMistakeIsToldWithWhatToDo() {
    var api =
        Api.of(Shop.schema())
            .computed(Shop.purchase, "a", ScalarType.STRING, "{nota}")
            .computed(Shop.purchase, "b", ScalarType.STRING, "{note")
            .computed(Shop.purchase, "c", ScalarType.STRING, "note}")
            .computed(Shop.purchase, "d", ScalarType.STRING, "({note}")
            .computed(Shop.purchase, "e", ScalarType.STRING, "{note}) from users--")
            .computed(Shop.purchase, "f", ScalarType.STRING, "{note} -- the note")
            .computed(Shop.purchase, "g", ScalarType.STRING, "{note}; drop table x")
            .computed(Shop.purchase, "h", ScalarType.STRING, "'it''s {note}")
            .computed(Shop.purchase, "i", ScalarType.STRING, "$$x$$")
            .computed(Shop.purchase, "j", ScalarType.STRING, "`note`")
            .computed(Shop.purchase, "k", ScalarType.STRING, " ")
            .computed(Shop.purchase, "l", ScalarType.STRING, sql -> sql.mysql("{note}"))
            .computed(Shop.purchase, "m", ScalarType.DATE_TIME, "now()")
            .computed(Shop.purchase, "n", Shop.customer.mood, "'good'")
            .computed(Shop.purchase, "note", ScalarType.STRING, "{note}")
            .computed(Shop.purchase, "or", ScalarType.STRING, "{note}")
            .computed(Club.team, "o", ScalarType.STRING, "{name}");

    var problems = catchThrowableOfType(SchemaProblems.class, api::build).problems();

    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            sql("a", "Purchase has no column nota, only id, customerId, note"),
            sql("b", "{ has no }"),
            sql("c", "} has no {"),
            sql("d", "a parenthesis is not closed"),
            sql("e", "a parenthesis closes that was not opened"),
            sql("f", "it has a comment"),
            sql("g", "it has a semicolon"),
            sql("h", "a text in ' is not ended"),
            sql("i", "it has a $ outside of quotes"),
            sql("j", "` is no quote of PostgreSQL's"),
            sql("k", "it is empty"),
            "Purchase.l has no text for POSTGRESQL. Add it.",
            "Purchase.m cannot be computed as AWSDateTime. Give a column with a number, text, date"
                + " or time of the type that is meant.",
            "Purchase.n cannot be computed as values like those of Customer.mood. Give a column"
                + " with a number, text, date or time of the type that is meant.",
            "Purchase.note is declared twice. Give one of the two another name.",
            "Purchase.or cannot be called or, which is a word of every filter or list. Give it"
                + " another name.",
            "Team is not of this database. Use the models of one SqlSchema.");
    assertThat(problems).allMatch(problem -> problem.file().equals("ComputedTest.java"));
  }

  private static String sql(String field, String what) {
    return "The SQL of Purchase.%s cannot be used: %s. Give one expression over {columns} of Purchase."
        .formatted(field, what);
  }
}
