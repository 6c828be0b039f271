package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.engine.argument.Given;
import java.util.List;
import java.util.Optional;

/** One value or another of one column, as a condition wants it. */
record Wanted(Field field, List<Given> values) {
  /** Empty for a condition that wants something else. */
  static Optional<Wanted> of(Condition condition) {
    return switch (condition) {
      case Condition.Equal(var field, var value) -> Optional.of(new Wanted(field, List.of(value)));
      case Condition.In(var field, var values) -> Optional.of(new Wanted(field, values));
      case Condition.Or(var parts) -> all(parts);
      default -> Optional.empty();
    };
  }

  private static Optional<Wanted> all(List<Condition> parts) {
    var each = parts.stream().map(Wanted::of).flatMap(Optional::stream).toList();
    if (parts.isEmpty()
        || each.size() < parts.size()
        || each.stream().map(Wanted::field).distinct().count() > 1) {
      return Optional.empty();
    }
    return Optional.of(
        new Wanted(
            each.getFirst().field(),
            each.stream().flatMap(one -> one.values().stream()).distinct().toList()));
  }
}
