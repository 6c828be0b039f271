package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.ValueType;
import dev.penstock.schema.OperationReaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds columns by which rules decide, and which the statement of an operation does not have: its
 * callers are refused then, unless another rule shows them every row.
 */
final class DecidingColumns {
  private final CustomOperation operation;
  private final OperationReaders readers;
  private final ApiDefinition definition;

  DecidingColumns(ApiDefinition definition, CustomOperation operation) {
    this.definition = definition;
    this.operation = operation;
    this.readers = new OperationReaders(definition);
  }

  /** One sentence for the rows, and one for each of their fields with rules of its own. */
  List<String> messages(ResultColumns columns) {
    if (!(operation.result().element() instanceof ValueType.Row(var name, _))) {
      return List.of();
    }
    var model = definition.model(name).orElseThrow();
    List<String> messages = new ArrayList<>();
    var absent = absent(model, readers.deciding(operation, model), columns);
    if (!absent.isEmpty()) {
      messages.add(
          "The statement of %s selects no column for %s of %s, by which rules decide who reads a row: whom they concern is refused. Select %s, or return a custom type."
              .formatted(operation.name(), names(absent), name, columns(absent)));
    }
    for (var field : model.fields()) {
      if (!field.authorization().isEmpty() && has(columns, field)) {
        var needed = absent(model, readers.deciding(operation, model, field), columns);
        if (!absent.containsAll(needed)) {
          messages.add(
              "The statement of %s selects no column for %s of %s, by which rules decide who reads %s: whom they concern is refused when they ask for it. Select %s, or leave %s out."
                  .formatted(
                      operation.name(),
                      names(needed),
                      name,
                      field.name(),
                      columns(needed),
                      field.name()));
        }
      }
    }
    return messages;
  }

  private static List<Field> absent(Model model, Set<String> names, ResultColumns columns) {
    return names.stream()
        .map(name -> model.field(name).orElseThrow())
        .filter(field -> !has(columns, field))
        .toList();
  }

  /** What is computed needs the columns that it is made from. */
  private static boolean has(ResultColumns columns, Field field) {
    var made = field.column().expression();
    return columns.find(field.name()).isPresent()
        || (made.isEmpty()
            ? columns.find(field.column().name()).isPresent()
            : made.get().columns().stream().allMatch(name -> columns.find(name).isPresent()));
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.joining(", "));
  }

  private static String columns(List<Field> fields) {
    return fields.stream()
        .map(field -> field.column().name().isEmpty() ? field.name() : field.column().name())
        .collect(Collectors.joining(", "));
  }
}
