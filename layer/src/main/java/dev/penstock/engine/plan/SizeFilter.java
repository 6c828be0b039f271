package dev.penstock.engine.plan;

import static dev.penstock.engine.plan.Refusals.badArgument;

import dev.penstock.definition.Field;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operators of `size`. */
final class SizeFilter {
  private final Field field;

  SizeFilter(Field field) {
    this.field = field;
  }

  Condition condition(Argument.Fields operators) {
    var all = Condition.always();
    for (var operator : operators.fields().entrySet()) {
      if (operator.getValue() == null) {
        throw badArgument(field, "Compare the size of %s with a number.".formatted(field.name()));
      }
      all = all.and(condition(operator.getKey(), operator.getValue()));
    }
    return all;
  }

  private Condition condition(String operator, Argument raw) {
    return switch (operator) {
      case "eq" -> size(Comparison.EQUAL, raw);
      case "ne" -> new Condition.Not(size(Comparison.EQUAL, raw));
      case "lt" -> size(Comparison.LESS, raw);
      case "le" -> size(Comparison.LESS_OR_EQUAL, raw);
      case "gt" -> size(Comparison.GREATER, raw);
      case "ge" -> size(Comparison.GREATER_OR_EQUAL, raw);
      case "between" -> between(Filters.items(raw));
      default -> throw badArgument(field, "size has no operator %s.".formatted(operator));
    };
  }

  private Condition between(List<@Nullable Argument> raw) {
    if (raw.size() != 2) {
      throw badArgument(
          field, "Give between of the size of %s exactly two numbers.".formatted(field.name()));
    }
    return size(Comparison.GREATER_OR_EQUAL, raw.getFirst())
        .and(size(Comparison.LESS_OR_EQUAL, raw.getLast()));
  }

  private Condition size(Comparison comparison, @Nullable Argument raw) {
    if (!(raw instanceof Given size)) {
      throw badArgument(field, "Compare the size of %s with a number.".formatted(field.name()));
    }
    return new Condition.Size(field, comparison, size);
  }
}
