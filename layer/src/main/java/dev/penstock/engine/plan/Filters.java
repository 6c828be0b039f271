package dev.penstock.engine.plan;

import static dev.penstock.engine.plan.Refusals.badArgument;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns filter inputs into conditions. Fields and operators beside each other must all hold. */
final class Filters {
  private static final int DEEPEST = 10;

  private final FieldValues values;

  Filters(FieldValues values) {
    this.values = values;
  }

  FieldValues values() {
    return values;
  }

  Condition condition(Model model, Argument filter, Sight sight) {
    return condition(model, fields(filter), sight, 1);
  }

  /** The field has exactly this value, or is null when there is none. */
  Condition equal(Field field, @Nullable Argument value, Sight sight) {
    return value == null
        ? sight.isNull(field)
        : sight.guarded(field, new Condition.Equal(field, values.of(field, value)));
  }

  private Condition condition(Model model, Argument.Fields filter, Sight sight, int depth) {
    if (depth > DEEPEST) {
      throw badArgument("Nest filters at most %d deep.".formatted(DEEPEST));
    }
    var all = Condition.always();
    for (var entry : filter.fields().entrySet()) {
      all = all.and(part(model, entry.getKey(), entry.getValue(), sight, depth));
    }
    return all;
  }

  private Condition part(
      Model model, String name, @Nullable Argument value, Sight sight, int depth) {
    if (value == null) {
      throw badArgument("Leave %s out of the filter instead of giving it null.".formatted(name));
    }
    var field = model.field(name);
    if (field.isPresent()) {
      return new FieldFilter(field.get(), values, sight).condition(fields(value));
    }
    return switch (name) {
      case "and" -> all(model, items(value), sight, depth);
      case "or" -> new Condition.Or(each(model, items(value), sight, depth, "or"));
      case "not" -> new Condition.Not(condition(model, fields(value), sight, depth + 1));
      default -> throw badArgument("%s has no field %s.".formatted(model.name(), name));
    };
  }

  private Condition all(Model model, List<@Nullable Argument> filters, Sight sight, int depth) {
    var all = Condition.always();
    for (var part : each(model, filters, sight, depth, "and")) {
      all = all.and(part);
    }
    return all;
  }

  private List<Condition> each(
      Model model, List<@Nullable Argument> filters, Sight sight, int depth, String name) {
    List<Condition> parts = new ArrayList<>();
    for (var filter : filters) {
      if (filter == null) {
        throw badArgument("Leave null out of %s.".formatted(name));
      }
      parts.add(condition(model, fields(filter), sight, depth + 1));
    }
    return parts;
  }

  static Argument.Fields fields(Argument argument) {
    if (argument instanceof Argument.Fields fields) {
      return fields;
    }
    throw new IllegalArgumentException("Not an input object");
  }

  static List<@Nullable Argument> items(Argument argument) {
    if (argument instanceof Argument.Items(var items)) {
      return items;
    }
    throw new IllegalArgumentException("Not a list");
  }

  static Given scalar(Argument argument) {
    if (argument instanceof Given given) {
      return given;
    }
    throw new IllegalArgumentException("Not a scalar");
  }
}
