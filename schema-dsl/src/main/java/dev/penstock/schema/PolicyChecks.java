package dev.penstock.schema;

import dev.penstock.definition.Operation;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.schema.Policy.Ruling;
import java.util.Collections;
import java.util.List;

/** What must hold of rules together. */
final class PolicyChecks {
  private final Policy policy;
  private final Problems problems;

  private PolicyChecks(Policy policy, Problems problems) {
    this.policy = policy;
    this.problems = problems;
  }

  static void run(ApiDraft api, Policy policy) {
    var checks = new PolicyChecks(policy, api.problems());
    checks.duplicates(policy.api());
    policy.models().values().forEach(checks::duplicates);
    policy.fields().values().forEach(checks::duplicates);
    for (var model : api.models()) {
      for (var column : model.model().columns()) {
        if (!policy.of(column).isEmpty()) {
          checks.field(model, column, policy.of(column));
        }
      }
    }
  }

  /** Two rules that differ in nothing but their operations, some of which both have. */
  private void duplicates(List<Ruling> rulings) {
    for (var later = 1; later < rulings.size(); later++) {
      for (var former : rulings.subList(0, later)) {
        if (repeats(former.rule(), rulings.get(later).rule())) {
          problems.add(
              rulings.get(later).site(),
              "The rule of line %d says the same. Keep one of the two."
                  .formatted(former.site().line()));
          break;
        }
      }
    }
  }

  private static boolean repeats(Rule former, Rule later) {
    return former.whom().equals(later.whom())
        && former.row().equals(later.row())
        && former.newRow().equals(later.newRow())
        && former.fills().equals(later.fills())
        && !Collections.disjoint(former.operations(), later.operations());
  }

  private void field(ModelDraft model, Column<?> column, List<Ruling> rulings) {
    var site = rulings.getFirst().site();
    if (model.key().contains(column.name())) {
      problems.add(
          site,
          "%s is part of the key, without which no row can be told from another. Give rules to the model instead."
              .formatted(column));
    } else if (model.hidden().containsKey(column.name())) {
      problems.add(
          site, "%s is hidden from everybody. Show it, or take its rules out.".formatted(column));
    } else if (!column.declaration().column(column.column(), false).nullable()) {
      required(model, column, rulings);
    }
  }

  /** Who creates a row is answered with it, and there is no answer without a required field. */
  private void required(ModelDraft model, Column<?> column, List<Ruling> rulings) {
    policy.of(model.model()).stream()
        .map(Ruling::rule)
        .filter(rule -> rule.operations().contains(Operation.CREATE))
        .filter(rule -> rulings.stream().noneMatch(field -> lets(field.rule(), rule.whom())))
        .findFirst()
        .ifPresent(rule ->
            problems.add(
                rulings.getFirst().site(),
                "%s is required, but %s may create rows of %s and not read it, so that no answer is possible. Let them READ it, or make it nullable."
                    .formatted(column, Whoms.text(rule.whom()), model.model())));
  }

  private static boolean lets(Rule field, Whom whom) {
    return field.operations().contains(Operation.GET)
        && field.row().isEmpty()
        && (field.whom().equals(whom) || covers(field.whom(), whom));
  }

  private static boolean covers(Whom wide, Whom narrow) {
    return switch (wide) {
      case Whom.Authenticated(var provider) ->
          switch (narrow) {
            case Whom.Owner owner -> owner.provider() == provider;
            case Whom.Groups groups -> groups.provider() == provider;
            case Whom.GroupsIn groups -> groups.provider() == provider;
            default -> false;
          };
      case Whom.Identified _ -> !(narrow instanceof Whom.Public);
      default -> false;
    };
  }
}
