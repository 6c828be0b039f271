package dev.penstock.schema;

import dev.penstock.definition.RowCondition.Comparison;
import java.util.List;

/** A condition as the user wrote it, before its names are resolved. */
sealed interface Term {
  record All(List<Condition> parts) implements Term {}

  record Any(List<Condition> parts) implements Term {}

  record Negated(Condition part) implements Term {}

  record Compared(Column<?> column, Comparison comparison, Value with) implements Term {}

  record OneOf(Column<?> column, List<Value> values) implements Term {}

  record Absent(Column<?> column) implements Term {}

  record Containing(Column<?> list, Value element) implements Term {}

  record Existing(Relation<?> relation, Condition of) implements Term {}

  record ClaimIs(Claim claim, Object value) implements Term {}
}
