package dev.penstock.engine.plan;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.argument.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks whether the values that callers give keep the rules of their fields, all at once. */
final class InputRules {
  private final Map<String, Map<String, List<InputCheck>>> checks = new HashMap<>();

  InputRules(ApiDefinition definition) {
    for (var model : definition.models()) {
      Map<String, List<InputCheck>> ofModel = new HashMap<>();
      for (var field : model.fields()) {
        if (!field.inputRules().isEmpty()) {
          ofModel.put(field.name(), InputCheck.of(field));
        }
      }
      if (!ofModel.isEmpty()) {
        checks.put(model.name(), ofModel);
      }
    }
  }

  /**
   * Has each value looked at before it is used, in this request and in those that share its plan.
   *
   * @param values by field; those that are null or made by the gateway are as they should be
   * @throws Failure.Exception with every rule that is not kept
   */
  void demand(Model model, Map<Field, @Nullable Given> values) {
    var rules = checks.get(model.name());
    if (rules == null) {
      return;
    }
    List<Field> fields = new ArrayList<>();
    List<Given> given = new ArrayList<>();
    values.forEach((field, value) -> {
      if (value != null && rules.containsKey(field.name())) {
        fields.add(field);
        given.add(value);
      }
    });
    if (fields.isEmpty()) {
      return;
    }
    var named = fields.stream().map(Field::name).toList();
    var together = Given.list(given).then(all -> kept(rules, named, (List<?>) all)).once();
    for (var i = 0; i < fields.size(); i++) {
      var number = i;
      values.put(
          fields.get(i), together.then(all -> Objects.requireNonNull(((List<?>) all).get(number))));
    }
  }

  private static Object kept(
      Map<String, List<InputCheck>> rules, List<String> fields, List<?> values) {
    List<Failure.Violation> violations = new ArrayList<>();
    for (var i = 0; i < fields.size(); i++) {
      for (var check : rules.getOrDefault(fields.get(i), List.of())) {
        if (!check.admits(Objects.requireNonNull(values.get(i)))) {
          violations.add(check.violation());
        }
      }
    }
    if (!violations.isEmpty()) {
      throw refused(violations);
    }
    return values;
  }

  private static Failure.Exception refused(List<Failure.Violation> violations) {
    return new Failure.Exception(
        new Failure(
            FailureCode.INPUT_REFUSED,
            violations.stream()
                .map(Failure.Violation::message)
                .distinct()
                .collect(Collectors.joining(" ")),
            violations.stream().map(Failure.Violation::field).distinct().toList(),
            "",
            violations));
  }
}
