package dev.penstock.schema;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Path;
import dev.penstock.definition.Relation;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.ValueType;
import dev.penstock.definition.Whom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What those whom operations of the user's own admit may read of the rows that these answer with:
 * the rules of the rows' model hold for them.
 */
public final class OperationReaders {
  private final ApiDefinition definition;

  public OperationReaders(ApiDefinition definition) {
    this.definition = definition;
  }

  /** Whether some caller whom a rule of an operation admits may read rows of a model. */
  boolean mayRead(Rule admitting, CustomOperation operation, String model) {
    var found = definition.model(model).orElseThrow();
    return reading(admitting, operation, found, rules(found)).findAny().isPresent();
  }

  /** Of some rules those that may let somebody read whom the operation's rule admits. */
  private Stream<Rule> reading(
      Rule admitting, CustomOperation operation, Model model, Stream<Rule> rules) {
    var read = read(operation);
    return rules
        .filter(rule -> rule.operations().contains(read))
        .filter(rule -> Whoms.meet(admitting.whom(), rule.whom()))
        .filter(rule -> canHold(model, rule));
  }

  /** A row that a custom type leads to is read like one of `get`. */
  private static Operation read(CustomOperation operation) {
    return operation.result() instanceof ValueType.ListOf(var element, _)
            && element instanceof ValueType.Row
        ? Operation.LIST
        : Operation.GET;
  }

  /** Whoever may read one field of a row sees the row. */
  private Stream<Rule> rules(Model model) {
    var own = model.authorization().isEmpty() ? definition.authorization() : model.authorization();
    return Stream.concat(
        own.stream(), model.fields().stream().flatMap(field -> field.authorization().stream()));
  }

  private boolean canHold(Model model, Rule rule) {
    var claims = !(rule.whom() instanceof Whom.Public || rule.whom() instanceof Whom.Resource);
    return rule.row().isEmpty()
        || new Prospects(definition, claims).of(model, rule.row().get()).canHold();
  }

  /**
   * The fields by which rules decide whether somebody whom the operation admits reads a row of its
   * model: the operation must give them. Nothing for callers who read every row anyhow.
   */
  public Set<String> deciding(CustomOperation operation, Model model) {
    return deciding(operation, model, rules(model).toList());
  }

  /** The same for a field with rules of its own. */
  public Set<String> deciding(CustomOperation operation, Model model, Field field) {
    return deciding(operation, model, field.authorization());
  }

  private Set<String> deciding(CustomOperation operation, Model model, List<Rule> all) {
    Set<String> fields = new TreeSet<>();
    for (var admitting : operation.authorization()) {
      var rules = reading(admitting, operation, model, all.stream()).toList();
      if (rules.stream().noneMatch(rule -> admitsAll(rule, admitting.whom()))) {
        rules.forEach(rule -> fields.addAll(fields(model, rule)));
      }
    }
    return fields;
  }

  /** Whether a rule lets callers read whatever the row is. */
  private static boolean admitsAll(Rule rule, Whom callers) {
    return rule.row().isEmpty() && Whoms.covers(rule.whom(), callers);
  }

  private Set<String> fields(Model model, Rule rule) {
    Set<String> fields = new TreeSet<>();
    switch (rule.whom()) {
      case Whom.Owner(_, var field, _) -> fields.add(field);
      case Whom.GroupsIn(_, var field, _) -> fields.add(field);
      case Whom.Public _,
          Whom.Authenticated _,
          Whom.Groups _,
          Whom.Custom _,
          Whom.Resource _,
          Whom.Identified _ -> {}
    }
    rule.row().ifPresent(row -> condition(model, row, fields));
    return fields;
  }

  private void condition(Model model, RowCondition condition, Set<String> fields) {
    switch (condition) {
      case RowCondition.And(var parts) -> parts.forEach(part -> condition(model, part, fields));
      case RowCondition.Or(var parts) -> parts.forEach(part -> condition(model, part, fields));
      case RowCondition.Not(var part) -> condition(model, part, fields);
      case RowCondition.Compare(var path, _, var with) -> {
        path(model, path, fields);
        operand(model, with, fields);
      }
      case RowCondition.In(var path, var values) -> {
        path(model, path, fields);
        values.forEach(value -> operand(model, value, fields));
      }
      case RowCondition.HasElement(var path, var element) -> {
        path(model, path, fields);
        operand(model, element, fields);
      }
      case RowCondition.IsNull(var path) -> path(model, path, fields);
      case RowCondition.Exists(var relations, _) -> start(model, relations, fields);
      case RowCondition.ClaimEquals _ -> {}
    }
  }

  private void operand(Model model, Operand operand, Set<String> fields) {
    if (operand instanceof Operand.Column(var path)) {
      path(model, path, fields);
    }
  }

  private void path(Model model, Path path, Set<String> fields) {
    if (path.relations().isEmpty()) {
      fields.add(path.field());
    } else {
      start(model, path.relations(), fields);
    }
  }

  /** What the first relation hangs on is the row's own; the rest is read where it is stored. */
  private static void start(Model model, List<String> relations, Set<String> fields) {
    model.relation(relations.getFirst()).stream()
        .flatMap(relation -> relation.on().stream())
        .map(Relation.Pair::field)
        .forEach(fields::add);
  }
}
