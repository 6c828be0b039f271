package dev.penstock.engine.plan;

import static dev.penstock.engine.plan.Refusals.badArgument;

import dev.penstock.definition.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators of `size`. */
final class SizeFilter {
  private final Field field;

  SizeFilter(Field field) {
    this.field = field;
  }

  Condition condition(Map<String, @Nullable Object> operators) {
    var all = Condition.always();
    for (var operator : operators.entrySet()) {
      if (operator.getValue() == null) {
        throw badArgument(field, "Compare the size of %s with a number.".formatted(field.name()));
      }
      all = all.and(condition(operator.getKey(), operator.getValue()));
    }
    return all;
  }

  private Condition condition(String operator, Object raw) {
    return switch (operator) {
      case "eq" -> size(Comparison.EQUAL, raw);
      case "ne" -> new Condition.Not(size(Comparison.EQUAL, raw));
      case "lt" -> size(Comparison.LESS, raw);
      case "le" -> size(Comparison.LESS_OR_EQUAL, raw);
      case "gt" -> size(Comparison.GREATER, raw);
      case "ge" -> size(Comparison.GREATER_OR_EQUAL, raw);
      case "between" -> between((List<?>) raw);
      default -> throw badArgument(field, "size has no operator %s.".formatted(operator));
    };
  }

  private Condition between(List<?> raw) {
    if (raw.size() != 2) {
      throw badArgument(
          field, "Give between of the size of %s exactly two numbers.".formatted(field.name()));
    }
    return size(Comparison.GREATER_OR_EQUAL, raw.getFirst())
        .and(size(Comparison.LESS_OR_EQUAL, raw.getLast()));
  }

  private Condition size(Comparison comparison, @Nullable Object raw) {
    if (!(raw instanceof Integer size)) {
      throw badArgument(field, "Compare the size of %s with a number.".formatted(field.name()));
    }
    return new Condition.Size(field, comparison, size);
  }
}
