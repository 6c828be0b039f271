package dev.penstock.engine.plan;

import static dev.penstock.engine.plan.Refusals.badArgument;

import dev.penstock.definition.Field;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operators of one field in a filter. */
final class FieldFilter {
  private final Field field;
  private final FieldKind kind;
  private final FieldValues values;
  private final Sight sight;

  FieldFilter(Field field, FieldValues values, Sight sight) {
    this.field = field;
    this.kind = FieldKind.of(field);
    this.values = values;
    this.sight = sight;
  }

  Condition condition(Argument.Fields operators) {
    var all = Condition.always();
    for (var operator : operators.fields().entrySet()) {
      all = all.and(condition(operator.getKey(), operator.getValue()));
    }
    return all;
  }

  private Condition condition(String operator, @Nullable Argument raw) {
    if (raw == null) {
      return switch (operator) {
        case "eq" -> sight.isNull(field);
        case "ne" -> new Condition.Not(sight.isNull(field));
        default ->
            throw badArgument(
                field, "Give %s of %s a value other than null.".formatted(operator, field.name()));
      };
    }
    if (!kind.takes(operator)) {
      throw badArgument(
          field,
          "%s cannot be compared by %s; use one of %s."
              .formatted(field.name(), operator, String.join(", ", kind.operators())));
    }
    return switch (operator) {
      case "attributeExists" -> exists(Filters.scalar(raw).ask(value -> value.equals(true)));
      case "attributeType" -> attributeType(Filters.scalar(raw).ask(Object::toString));
      default -> sight.guarded(field, given(operator, raw));
    };
  }

  private Condition given(String operator, Argument raw) {
    return switch (operator) {
      case "eq" -> equal(raw);
      case "ne" -> new Condition.Not(equal(raw));
      case "in" -> in(Filters.items(raw));
      case "notIn" -> notIn(Filters.items(raw));
      case "lt" -> compare(Comparison.LESS, raw);
      case "le" -> compare(Comparison.LESS_OR_EQUAL, raw);
      case "gt" -> compare(Comparison.GREATER, raw);
      case "ge" -> compare(Comparison.GREATER_OR_EQUAL, raw);
      case "between" -> between(Filters.items(raw));
      case "contains" -> contains(raw);
      case "notContains" -> new Condition.Not(contains(raw));
      case "beginsWith" -> new Condition.BeginsWith(field, text(raw));
      case "size" -> new SizeFilter(field).condition(Filters.fields(raw));
      default -> throw new IllegalStateException("Operator " + operator);
    };
  }

  private Condition equal(Argument raw) {
    return new Condition.Equal(field, values.of(field, raw));
  }

  private Condition compare(Comparison comparison, Argument raw) {
    return new Condition.Compare(field, comparison, values.of(field, raw));
  }

  private Condition in(List<@Nullable Argument> raw) {
    List<Given> wanted = new ArrayList<>();
    raw.forEach(value -> wanted.add(values.of(field, value)));
    return wanted.isEmpty() ? Condition.never() : new Condition.In(field, wanted);
  }

  private Condition notIn(List<@Nullable Argument> raw) {
    return raw.isEmpty() ? Condition.always() : new Condition.Not(in(raw));
  }

  private Condition between(List<@Nullable Argument> raw) {
    if (raw.size() != 2) {
      throw badArgument(field, "Give between of %s exactly two values.".formatted(field.name()));
    }
    return new Condition.Between(
        field, values.of(field, raw.getFirst()), values.of(field, raw.getLast()));
  }

  private Condition contains(Argument raw) {
    return switch (kind) {
      case LIST -> new Condition.HasElement(field, values.of(field, raw));
      case JSON -> new Condition.JsonContains(field, values.of(field, raw).then(Object::toString));
      case TEXT, OPAQUE, NUMBER, TIME, TRUTH, LABEL, BYTES ->
          new Condition.Contains(field, text(raw));
    };
  }

  private static Given text(Argument raw) {
    return Filters.scalar(raw).then(Object::toString);
  }

  private Condition exists(boolean wanted) {
    var missing = sight.isNull(field);
    return wanted ? new Condition.Not(missing) : missing;
  }

  private Condition attributeType(String type) {
    if (type.equals("_null")) {
      return exists(false);
    }
    return kind.attributeTypes().contains(type)
        ? exists(true)
        : sight.guarded(field, Condition.never());
  }
}
