package dev.penstock.schema;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Path;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds fields that say whose a row is and that those whose it is may change. Amplify lets them,
 * and warns as well.
 */
record Reassignment(Model model) {

  /** The fields by which those whom a rule admits may give a row away, as `Post.owner`. */
  List<String> fields(Rule rule) {
    if (rule.newRow().isPresent() || !rule.operations().contains(Operation.UPDATE)) {
      return List.of();
    }
    var byWhom =
        switch (rule.whom()) {
          case Whom.Owner(_, var field, _) -> Stream.of(field);
          case Whom.GroupsIn(_, var field, _) -> Stream.of(field);
          default -> Stream.<String>of();
        };
    return Stream.concat(byWhom, rule.row().stream().flatMap(Reassignment::claimed))
        .flatMap(name -> model.field(name).stream())
        .filter(field -> changeable(field, rule))
        .map(field -> model.name() + "." + field.name())
        .toList();
  }

  private boolean changeable(Field field, Rule rule) {
    return field.column().writable()
        && !field.hidden()
        && !model.primaryKey().contains(field.name())
        && (field.authorization().isEmpty()
            || field.authorization().stream()
                .anyMatch(own ->
                    own.operations().contains(Operation.UPDATE)
                        && Whoms.meet(own.whom(), rule.whom())));
  }

  /** Fields of the row itself that must be as a claim says. */
  private static Stream<String> claimed(RowCondition condition) {
    return switch (condition) {
      case RowCondition.And(var parts) -> parts.stream().flatMap(Reassignment::claimed);
      case RowCondition.Compare(var path, _, Operand.Claim _) -> own(path);
      case RowCondition.HasElement(var path, Operand.Claim _) -> own(path);
      case RowCondition.In(var path, var values)
          when values.stream().anyMatch(Operand.Claim.class::isInstance) ->
          own(path);
      default -> Stream.of();
    };
  }

  private static Stream<String> own(Path path) {
    return path.relations().isEmpty() ? Stream.of(path.field()) : Stream.of();
  }
}
