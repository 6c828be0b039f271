package dev.penstock.schema;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.Rule;
import dev.penstock.definition.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Operations of the user's own that answer with rows which those whom they admit never read. */
final class OperationWarnings {
  private final ApiDefinition definition;
  private final OperationReaders readers;
  private final List<Problem> warnings = new ArrayList<>();

  private OperationWarnings(ApiDefinition definition) {
    this.definition = definition;
    this.readers = new OperationReaders(definition);
  }

  static List<Problem> of(ApiDraft draft, ApiDefinition definition) {
    var found = new OperationWarnings(definition);
    Map<String, CustomOperation> made =
        definition.additions().operations().stream()
            .collect(Collectors.toMap(CustomOperation::name, Function.identity()));
    for (var addition : draft.additions()) {
      if (addition instanceof RootOperation operation) {
        var written = operation.written();
        found.operation(written.site(), Objects.requireNonNull(made.get(written.name())));
      }
    }
    return found.warnings;
  }

  private void operation(Site site, CustomOperation operation) {
    switch (operation.result().element()) {
      case ValueType.Row(var model, _) ->
          rows(
              site,
              operation,
              model,
              "%s answers with rows of %s".formatted(operation.name(), model),
              "refused");
      case ValueType.Custom(var type, _) -> members(site, operation, type, new LinkedHashSet<>());
      case ValueType.Scalar _, ValueType.Enumeration _, ValueType.ListOf _ -> {}
    }
  }

  private void members(Site site, CustomOperation operation, String type, Set<String> seen) {
    if (!seen.add(type)) {
      return;
    }
    for (var member : definition.additions().type(type).orElseThrow().members()) {
      switch (member.type().element()) {
        case ValueType.Row(var model, _) ->
            rows(
                site,
                operation,
                model,
                "%s answers with %s, whose %s leads to rows of %s"
                    .formatted(operation.name(), type, member.name(), model),
                "answered with null there");
        case ValueType.Custom(var other, _) -> members(site, operation, other, seen);
        case ValueType.Scalar _, ValueType.Enumeration _, ValueType.ListOf _ -> {}
      }
    }
  }

  private void rows(
      Site site, CustomOperation operation, String model, String what, String consequence) {
    var blind =
        operation.authorization().stream()
            .filter(rule -> !readers.mayRead(rule, operation, model))
            .toList();
    if (blind.isEmpty()) {
      return;
    }
    var callers =
        blind.size() == operation.authorization().size()
            ? "nobody whom it admits may read them: each call is " + consequence
            : "%s may not read them and are %s".formatted(texts(blind), consequence);
    warnings.add(
        site.problem(
            "%s, and %s. Give %s a rule for them, or return a custom type."
                .formatted(what, callers, model)));
  }

  private static String texts(List<Rule> rules) {
    return rules.stream()
        .map(rule -> Whoms.text(rule.whom()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
