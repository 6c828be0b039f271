package dev.penstock.schema;

import dev.penstock.definition.Operand;
import dev.penstock.definition.Path;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.RowCondition.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns conditions as users write them into conditions of a definition. One that does not fit
 * becomes a problem, and something arbitrary in its place.
 */
final class ConditionResolution {
  private final ApiDraft api;
  private final Problems problems;
  private final Optional<ModelDraft> root;

  /** Conditions that look at claims alone. */
  ConditionResolution(ApiDraft api) {
    this(api, Optional.empty());
  }

  ConditionResolution(ApiDraft api, ModelDraft root) {
    this(api, Optional.of(root));
  }

  private ConditionResolution(ApiDraft api, Optional<ModelDraft> root) {
    this.api = api;
    this.problems = api.problems();
    this.root = root;
  }

  /** That all of them hold; empty when there is none. */
  Optional<RowCondition> all(List<Condition> conditions) {
    var resolved = conditions.stream().map(this::resolve).toList();
    return switch (resolved.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(resolved.getFirst());
      default -> Optional.of(new RowCondition.And(resolved));
    };
  }

  private RowCondition resolve(Condition condition) {
    var site = condition.site();
    return switch (condition.term()) {
      case Term.All(var parts) -> new RowCondition.And(parts(parts));
      case Term.Any(var parts) -> new RowCondition.Or(parts(parts));
      case Term.Negated(var part) -> new RowCondition.Not(resolve(part));
      case Term.Compared(var column, var comparison, var with) ->
          compared(site, column, comparison, with);
      case Term.OneOf(var column, var values) -> oneOf(site, column, values);
      case Term.Absent(var column) ->
          path(site, column).<RowCondition>map(RowCondition.IsNull::new).orElseGet(this::broken);
      case Term.Containing(var list, var element) -> containing(site, list, element);
      case Term.Existing(var relation, var of) -> existing(site, relation, of);
      case Term.ClaimIs(var claim, var value) ->
          new RowCondition.ClaimEquals(claim.name(), new Operand.Literal(value));
    };
  }

  private List<RowCondition> parts(List<Condition> parts) {
    return parts.stream().map(this::resolve).toList();
  }

  private RowCondition compared(Site site, Column<?> column, Comparison comparison, Value with) {
    var ordering = comparison != Comparison.EQ && comparison != Comparison.NE;
    if (ordering && !ValueKind.isOrdered(column)) {
      problems.add(
          site,
          "%s is %s, which has no order. Compare it with eq or ne."
              .formatted(column, ValueKind.sql(column)));
      return broken();
    }
    return single(site, column) ? compare(site, column, comparison, with) : broken();
  }

  private RowCondition compare(Site site, Column<?> column, Comparison comparison, Value with) {
    var path = path(site, column);
    var operand = operand(site, column, with);
    return path.isPresent() && operand.isPresent()
        ? new RowCondition.Compare(path.get(), comparison, operand.get())
        : broken();
  }

  private RowCondition oneOf(Site site, Column<?> column, List<Value> values) {
    var path = path(site, column);
    if (!single(site, column) || path.isEmpty()) {
      return broken();
    }
    List<Operand> operands = new ArrayList<>();
    values.forEach(value -> operand(site, column, value).ifPresent(operands::add));
    return new RowCondition.In(path.get(), operands);
  }

  private RowCondition containing(Site site, Column<?> list, Value element) {
    var path = path(site, list);
    if (list.declaration().columnType().dimensions() > 1) {
      problems.add(site, "%s is a list of lists, which rules cannot look into.".formatted(list));
      return broken();
    }
    var operand = operand(site, list, element);
    return path.isPresent() && operand.isPresent()
        ? new RowCondition.HasElement(path.get(), operand.get())
        : broken();
  }

  private RowCondition existing(Site site, Relation<?> relation, Condition of) {
    var names = new Paths(api, root).relations(site, relation.origin(), relation.steps());
    var target = api.find(relation.target());
    return names.isPresent() && target.isPresent()
        ? new RowCondition.Exists(
            names.get(), new ConditionResolution(api, target.get()).resolve(of))
        : broken();
  }

  private Optional<Path> path(Site site, Column<?> column) {
    return new Paths(api, root).of(site, column);
  }

  private Optional<Operand> operand(Site site, Column<?> column, Value value) {
    return new Operands(api, root).of(site, column, value);
  }

  private boolean single(Site site, Column<?> column) {
    if (ValueKind.isList(column)) {
      problems.add(site, "%s is a list. Say contains(%s, …).".formatted(column, column));
      return false;
    }
    return true;
  }

  /** Equal to no other: two rules with mistakes of their own do not say the same. */
  private RowCondition broken() {
    return new RowCondition.ClaimEquals(
        "problem %d".formatted(problems.size()), new Operand.Literal(""));
  }
}
