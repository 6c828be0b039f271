package dev.penstock.schema;

import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomOperation.Handler;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.Rule;
import dev.penstock.definition.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the queries and mutations of {@link Api#addToSchema} into definitions. */
final class OperationDrafts {
  private final ApiDraft api;
  private final Problems problems;
  private final AddedTypes types;
  private final Map<String, CustomType> objects;

  OperationDrafts(ApiDraft api, AddedTypes types, Map<String, CustomType> objects) {
    this.api = api;
    this.problems = api.problems();
    this.types = types;
    this.objects = objects;
  }

  /** Those that have no problem. */
  List<CustomOperation> all() {
    List<CustomOperation> made = new ArrayList<>();
    for (var addition : api.additions()) {
      if (addition instanceof RootOperation operation) {
        operation(operation.written()).ifPresent(made::add);
      }
    }
    return made;
  }

  private Optional<CustomOperation> operation(RootOperation.Written written) {
    var known = hasDatabase(written);
    var complete = isComplete(written) && known;
    var rules = new OperationRules(api).of(written.name(), written.rules());
    var arguments = arguments(written);
    var result = written.result().flatMap(word -> result(written, word));
    if (!complete || result.isEmpty() || arguments.size() < written.parameters().size()) {
      return Optional.empty();
    }
    var handler =
        switch (written.handler().orElseThrow()) {
          case SqlHandler sql ->
              new StatementDraft(api, objects, written, arguments, result.get()).handler(sql);
          case JavaHandler java -> Optional.<Handler>of(new Handler.Java(java.className()));
        };
    return handler
        .map(found -> made(written, arguments, result.get(), found, rules))
        .filter(operation -> hasItsRows(written, operation));
  }

  private CustomOperation made(
      RootOperation.Written written,
      List<CustomOperation.Argument> arguments,
      ValueType result,
      Handler handler,
      List<Rule> rules) {
    return new CustomOperation(
        written.kind(),
        written.name(),
        api.database(written).name(),
        written.description(),
        arguments,
        result,
        handler,
        rules);
  }

  private boolean hasDatabase(RootOperation.Written written) {
    var has = written.schema().stream().allMatch(api::has);
    if (!has) {
      problems.add(
          written.site(),
          "%s is on a database that the API does not have. Combine it, or name another one."
              .formatted(written.name()));
    }
    return has;
  }

  /** A statement stands in the place of a table of its own database; a class only names rows. */
  private boolean hasItsRows(RootOperation.Written written, CustomOperation operation) {
    if (operation.handler() instanceof Handler.Java
        || !(operation.result().element() instanceof ValueType.Row(var model, _))) {
      return true;
    }
    var has =
        api.models().stream()
            .filter(each -> each.name().equals(model))
            .allMatch(each -> each.database().name().equals(operation.database()));
    if (!has) {
      problems.add(
          written.site(),
          "%s returns rows of %s, which are in another database. Say .on(…) with its schema, or return a custom type."
              .formatted(written.name(), model));
    }
    return has;
  }

  private boolean isComplete(RootOperation.Written written) {
    var before = problems.size();
    if (written.result().isEmpty()) {
      problems.add(
          written.site(), "%s returns nothing. Add .returns(…).".formatted(written.name()));
    }
    if (written.handler().isEmpty()) {
      problems.add(
          written.site(),
          "%s has nothing that answers it. Add .handler(inlineSql(\"…\"))."
              .formatted(written.name()));
    }
    if (written.rules().isEmpty()) {
      problems.add(
          written.site(),
          "%s admits nobody. Add .authorization(allow -> …).".formatted(written.name()));
    }
    return problems.size() == before;
  }

  private List<CustomOperation.Argument> arguments(RootOperation.Written written) {
    List<CustomOperation.Argument> arguments = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (var parameter : written.parameters()) {
      var what = "Argument %s of %s".formatted(parameter.name(), written.name());
      if (!GraphqlNames.legal(parameter.name())) {
        problems.add(parameter.site(), AddedNames.illegal(what));
      } else if (!taken.add(parameter.name())) {
        problems.add(parameter.site(), what + " is there twice. Rename one of them.");
      } else {
        argument(parameter, what).ifPresent(arguments::add);
      }
    }
    return arguments;
  }

  private Optional<CustomOperation.Argument> argument(
      RootOperation.Parameter parameter, String what) {
    var type = types.resolve(parameter.site(), parameter.type());
    if (type.isEmpty() || leadsToModel(parameter, type.get(), what)) {
      return Optional.empty();
    }
    var initial = Optional.<String>empty();
    if (parameter.initial().isPresent()) {
      initial = InitialValue.json(types, type.get(), parameter.initial().get());
      if (initial.isEmpty()) {
        problems.add(
            parameter.site(),
            "%s cannot default to %s, which is no value of its type."
                .formatted(what, parameter.initial().get()));
        return Optional.empty();
      }
    }
    return Optional.of(new CustomOperation.Argument(parameter.name(), type.get(), initial, ""));
  }

  private boolean leadsToModel(RootOperation.Parameter parameter, ValueType type, String what) {
    var found = model(type.element(), new HashSet<>());
    found.ifPresent(model ->
        problems.add(
            parameter.site(),
            "%s cannot be of model %s. Take its key, or a custom type with the fields that are needed."
                .formatted(what, model)));
    return found.isPresent();
  }

  private Optional<String> model(ValueType type, Set<String> seen) {
    return switch (type) {
      case ValueType.Row(var model, _) -> Optional.of(model);
      case ValueType.Custom(var name, _) -> {
        var object = objects.get(name);
        yield object == null || !seen.add(name)
            ? Optional.empty()
            : object.members().stream()
                .flatMap(member -> model(member.type().element(), seen).stream())
                .findFirst();
      }
      case ValueType.Scalar _, ValueType.Enumeration _, ValueType.ListOf _ -> Optional.empty();
    };
  }

  private Optional<ValueType> result(RootOperation.Written written, TypeWord word) {
    if (word.isRequired()) {
      problems.add(
          written.site(),
          "%s cannot promise a result: when it fails its answer is null. Take the last .required() out."
              .formatted(written.name()));
      return Optional.empty();
    }
    var found = types.resolve(written.site(), word);
    if (found.isPresent() && found.get() instanceof ValueType.ListOf(ValueType.ListOf _, _)) {
      problems.add(
          written.site(),
          "%s cannot return lists of lists, because rows are one list. Return a list, or JSON."
              .formatted(written.name()));
      return Optional.empty();
    }
    return found;
  }
}
