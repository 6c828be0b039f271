package dev.penstock.engine.plan;

import static dev.penstock.engine.plan.Refusals.badArgument;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  Condition condition(Model model, Map<String, @Nullable Object> filter) {
    return condition(model, filter, 1);
  }

  /** The field has exactly this value, or is null when there is none. */
  Condition equal(Field field, @Nullable Object value) {
    return value == null
        ? new Condition.IsNull(field)
        : new Condition.Equal(field, values.of(field, value));
  }

  private Condition condition(Model model, Map<String, @Nullable Object> filter, int depth) {
    if (depth > DEEPEST) {
      throw badArgument("Nest filters at most %d deep.".formatted(DEEPEST));
    }
    var all = Condition.always();
    for (var entry : filter.entrySet()) {
      all = all.and(part(model, entry.getKey(), entry.getValue(), depth));
    }
    return all;
  }

  private Condition part(Model model, String name, @Nullable Object value, int depth) {
    if (value == null) {
      throw badArgument("Leave %s out of the filter instead of giving it null.".formatted(name));
    }
    var field = model.field(name);
    if (field.isPresent()) {
      return new FieldFilter(field.get(), values).condition(map(value));
    }
    return switch (name) {
      case "and" -> all(model, (List<?>) value, depth);
      case "or" -> new Condition.Or(each(model, (List<?>) value, depth, "or"));
      case "not" -> new Condition.Not(condition(model, map(value), depth + 1));
      default -> throw badArgument("%s has no field %s.".formatted(model.name(), name));
    };
  }

  private Condition all(Model model, List<?> filters, int depth) {
    var all = Condition.always();
    for (var part : each(model, filters, depth, "and")) {
      all = all.and(part);
    }
    return all;
  }

  private List<Condition> each(Model model, List<?> filters, int depth, String name) {
    List<Condition> parts = new ArrayList<>();
    for (var filter : filters) {
      if (filter == null) {
        throw badArgument("Leave null out of %s.".formatted(name));
      }
      parts.add(condition(model, map(filter), depth + 1));
    }
    return parts;
  }

  /** An input object. */
  static Map<String, @Nullable Object> map(Object input) {
    if (!(input instanceof Map<?, ?> entries)) {
      throw new IllegalArgumentException("Not an input object: " + input.getClass());
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (var entry : entries.entrySet()) {
      map.put(String.valueOf(entry.getKey()), entry.getValue());
    }
    return map;
  }
}
