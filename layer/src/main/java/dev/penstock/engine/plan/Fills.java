package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Fill;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.auth.Alternative;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the rules that admit a caller write into a new row. */
final class Fills {
  private final FieldValues values;
  private final Rights rights;
  private final Model model;

  Fills(FieldValues values, Rights rights, Model model) {
    this.values = values;
    this.rights = rights;
    this.model = model;
  }

  /** The fields that get a value, whatever the caller sent or because the caller sent none. */
  Map<Field, Given> of(Map<String, @Nullable Argument> input) {
    Map<Field, Given> filled = new LinkedHashMap<>();
    for (var fill : each(Alternative::fills)) {
      put(filled, fill);
    }
    for (var fill : each(Alternative::owner)) {
      if (!input.containsKey(fill.field())) {
        put(filled, fill);
      }
    }
    return filled;
  }

  private List<Fill> each(Function<Alternative, List<Fill>> fills) {
    return rights.access().to(model, Operation.CREATE).alternatives().stream()
        .flatMap(way -> fills.apply(way).stream())
        .toList();
  }

  private void put(Map<Field, Given> filled, Fill fill) {
    var field = model.field(fill.field()).orElseThrow();
    if (!filled.containsKey(field)) {
      var value =
          values
              .fitting(field, rights.conditions().value(fill.value()))
              .orElseThrow(rights::refusal);
      filled.put(
          field, field.type() instanceof FieldType.ListOf ? Given.list(List.of(value)) : value);
    }
  }
}
