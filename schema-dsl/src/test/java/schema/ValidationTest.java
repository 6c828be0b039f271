package schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.definition.InputRule;
import dev.penstock.definition.InputRule.Kind;
import dev.penstock.schema.Api;
import dev.penstock.schema.Problem;
import dev.penstock.schema.SchemaProblems;
import org.junit.jupiter.api.Test;

final class ValidationTest {
  @Test
  void theRulesOfAColumnAreThoseOfItsField() {
    var definition =
        Api.of(Shop.schema())
            .validate(Shop.customer.email, value -> value.minLength(3).message("Longer!"))
            .validate(Shop.customer.email, value -> value.startsWith("x"))
            .rename(Shop.customer.email, "address")
            .build();

    var customer = definition.model("Customer").orElseThrow();
    assertThat(customer.field("address").orElseThrow().inputRules())
        .containsExactly(
            new InputRule(Kind.MIN_LENGTH, "3", "Longer!"),
            new InputRule(Kind.STARTS_WITH, "x", ""));
    assertThat(customer.field("mood").orElseThrow().inputRules()).isEmpty();
  }

  @Test
  void rulesThatCannotBeMeantAreTold() {
    var api =
        Api.of(Shop.schema())
            .validate(Shop.customer.email, value -> value.minLength(4), value -> value.maxLength(3))
            .validate(Shop.purchase.note, value -> value.minLength(1))
            .validate(Shop.purchase.note, value -> value.minLength(2))
            .validate(Shop.purchase.note, value -> value.maxLength(-1))
            .validate(Shop.purchase.note, value -> value.endsWith(""))
            .validate(Shop.purchase.note, value -> value.matches("(?=a)b"))
            .validate(Shop.purchase.customerId, value -> value.gt(3), value -> value.lt(3.0))
            .validate(Shop.purchase.id, value -> value.gt(Double.NaN))
            .validate(Shop.spending.total, value -> value.gt(3))
            .validate(Club.team.papers, value -> value.minLength(3));

    var problems = catchThrowableOfType(SchemaProblems.class, api::build).problems();

    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "No value of Customer.email is minLength 4 and maxLength 3 at once. Change one of the"
                + " two.",
            "Purchase.note is validated by minLength twice. Keep one of the two.",
            "Purchase.note cannot be validated by maxLength: -1 is no length. Give another"
                + " operand.",
            "Purchase.note cannot be validated by endsWith: every text starts and ends with an"
                + " empty one. Give another operand.",
            "Purchase.note cannot be validated by matches: RE2 does not know the pattern (?=a)b:"
                + " invalid or unsupported Perl syntax. Give another operand.",
            "No value of Purchase.customerId is gt 3 and lt 3.0 at once. Change one of the two.",
            "Purchase.id cannot be validated by gt: NaN is no number. Give another operand.",
            "No caller gives Spending.total a value. Take its validation out.",
            "Team is not of this database. Use the models of one SqlSchema.");
    assertThat(problems).allMatch(problem -> problem.file().equals("ValidationTest.java"));
  }

  @Test
  void aTypeThatOnlyLooksLikeTextTakesNoRuleForTexts() {
    var api = Api.of(Club.schema()).validate(Club.team.papers, value -> value.minLength(3));

    assertThat(catchThrowableOfType(SchemaProblems.class, api::build).problems())
        .extracting(Problem::message)
        .containsExactly(
            "Team.papers cannot be validated by minLength, because it is jsonb. Take the rule"
                + " out.");
  }
}
