package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.definition.ValueType;
import dev.penstock.engine.run.ResultColumns.ResultColumn;
import dev.penstock.schema.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares the columns of a statement with the result that its operation declares. */
final class ResultCheck {
  private final ApiDefinition definition;
  private final CustomOperation operation;
  private final List<String> messages = new ArrayList<>();

  ResultCheck(ApiDefinition definition, CustomOperation operation) {
    this.definition = definition;
    this.operation = operation;
  }

  List<String> messages(ResultColumns columns) {
    switch (operation.result().element()) {
      case ValueType.Custom(var name, _) ->
          members(definition.additions().type(name).orElseThrow(), columns);
      case ValueType.Row(var name, _) -> model(definition.model(name).orElseThrow(), columns);
      case ValueType.Scalar(var scalar, _) when scalar == ScalarType.JSON -> {}
      case ValueType.Scalar _, ValueType.Enumeration _, ValueType.ListOf _ ->
          fits(operation.result().element(), columns.columns().getFirst(), "its result");
    }
    return messages;
  }

  private void members(CustomType type, ResultColumns columns) {
    for (var member : type.members()) {
      if (member.type() instanceof ValueType.Row) {
        continue;
      }
      columns
          .find(member.name())
          .ifPresentOrElse(
              column -> fits(member.type(), column, member.name()),
              () ->
                  messages.add(
                      "The statement of %s selects no column for %s of %s.%s"
                          .formatted(
                              operation.name(),
                              member.name(),
                              type.name(),
                              Nearest.sentence(member.name(), labels(columns)))));
    }
  }

  private void model(Model model, ResultColumns columns) {
    columns.columns().stream()
        .collect(Collectors.groupingBy(ResultColumn::label, TreeMap::new, Collectors.counting()))
        .forEach((label, times) -> {
          if (times > 1) {
            messages.add(
                "The statement of %s selects two columns called %s, so that none of them can be taken for a field of %s. Leave one out, or give it another name."
                    .formatted(operation.name(), label, model.name()));
          }
        });
    var known =
        model.fields().stream()
            .map(field -> field.column().name().isEmpty() ? field.name() : field.column().name())
            .distinct()
            .toList();
    for (var column : columns.columns()) {
      var alone = new ResultColumns(List.of(column));
      if (model.fields().stream().noneMatch(field -> isOf(field, alone))) {
        messages.add(
            "The statement of %s selects %s, which is no column or field of %s.%s"
                .formatted(
                    operation.name(),
                    column.label(),
                    model.name(),
                    Nearest.sentence(column.label(), known)));
      }
    }
    for (var field : model.fields()) {
      if (field.required() && !field.hidden() && !isOf(field, columns)) {
        messages.add(
            "The statement of %s selects no column for %s of %s, which is never null. Select %s."
                .formatted(operation.name(), field.name(), model.name(), field.column().name()));
      }
    }
  }

  private static boolean isOf(Field field, ResultColumns columns) {
    return columns.find(field.column().name()).isPresent()
        || columns.find(field.name()).isPresent();
  }

  private void fits(ValueType type, ResultColumn column, String what) {
    if (!fits(type, column)) {
      messages.add(
          "The statement of %s has %s for %s, which is declared as %s. Write a cast, or declare it otherwise."
              .formatted(operation.name(), column.type().sql(), what, CustomValues.name(type)));
    }
  }

  private static boolean fits(ValueType type, ResultColumn column) {
    return switch (type) {
      case ValueType.Scalar(var scalar, _) -> Fit.of(scalar, column.type()).isPresent();
      case ValueType.ListOf(ValueType.Scalar(var scalar, _), _)
          when column.type().dimensions() > 0 ->
          Fit.of(scalar, column.type().element()).isPresent();
      case ValueType.Enumeration _ -> isText(column);
      case ValueType.ListOf _, ValueType.Custom _ -> isText(column) || isJson(column);
      case ValueType.Row _ -> true;
    };
  }

  private static boolean isText(ResultColumn column) {
    return switch (column.type().storage()) {
      case TEXT, PADDED_TEXT, LITERAL, ENUM -> true;
      default -> false;
    };
  }

  private static boolean isJson(ResultColumn column) {
    return column.type().storage() == Storage.JSON;
  }

  private static List<String> labels(ResultColumns columns) {
    return columns.columns().stream().map(ResultColumn::label).toList();
  }
}
