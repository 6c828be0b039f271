package dev.penstock.schema;

import dev.penstock.definition.Operation;
import dev.penstock.definition.Rule;
import java.util.List;
import java.util.Map;

/**
 * The rules of a whole API with their names resolved.
 *
 * @param api rules that hold for every model without rules of its own
 * @param models rules of single models
 * @param fields rules of single columns
 */
record Policy(
    List<Ruling> api, Map<Model, List<Ruling>> models, Map<Column<?>, List<Ruling>> fields) {

  /** A rule and the call that made it. */
  record Ruling(Site site, Rule rule) {}

  /** The rules that are given to a model itself, in place of the API's. */
  List<Rule> own(Model model) {
    return rules(models.getOrDefault(model, List.of()));
  }

  /** The rules that hold for a model. */
  List<Ruling> of(Model model) {
    var own = models.getOrDefault(model, List.of());
    return own.isEmpty() ? api : own;
  }

  List<Ruling> of(Column<?> column) {
    return fields.getOrDefault(column, List.of());
  }

  /** Whether every rule that admits somebody to creating rows gives this column its value. */
  boolean fills(ModelDraft model, String column) {
    var creating =
        of(model.model()).stream()
            .map(Ruling::rule)
            .filter(rule -> rule.operations().contains(Operation.CREATE))
            .toList();
    var field = model.memberName(column);
    return !creating.isEmpty()
        && creating.stream()
            .allMatch(rule -> rule.fills().stream().anyMatch(fill -> fill.field().equals(field)));
  }

  static List<Rule> rules(List<Ruling> rulings) {
    return rulings.stream().map(Ruling::rule).toList();
  }
}
