package dev.penstock.schema;

import dev.penstock.definition.CustomOperation.Kind;
import dev.penstock.definition.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps the names of additions clear of those that models, enums and every API bring along. */
final class AddedNames {
  private final Problems problems;
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();

  private AddedNames(ApiDraft api) {
    this.problems = api.problems();
    GraphqlNames.BUILT_IN.forEach(name -> types.put(name, "every API"));
    for (var type : api.knownEnums()) {
      GraphqlNames.ofEnum(type.name()).forEach(name -> types.put(name, "enum " + type.name()));
    }
    for (var model : api.models()) {
      GraphqlNames.ofModel(model.name()).forEach(name -> types.put(name, "model " + model.name()));
      generated(model).forEach(name -> fields.put(name, "model " + model.name()));
    }
  }

  static void check(ApiDraft api) {
    var names = new AddedNames(api);
    api.additions().forEach(names::claim);
  }

  static String illegal(String what) {
    return "%s is no name that GraphQL has. A name has letters, digits and _, begins with no digit and not with __."
        .formatted(what);
  }

  /** `Query.getPost`, `Mutation.createPost`, …, as far as they are served. */
  private static List<String> generated(ModelDraft model) {
    var name = GraphqlNames.capitalized(model.name());
    return Stream.of(Operation.values())
        .filter(operation -> !model.disabled(operation))
        .flatMap(operation ->
            switch (operation) {
              case GET -> Stream.of("Query.get" + name);
              case LIST -> Stream.of("Query.list" + GraphqlNames.capitalized(model.plural()));
              case LISTEN -> Stream.<String>empty();
              case CREATE -> change(model, "Mutation.create" + name);
              case UPDATE -> change(model, "Mutation.update" + name);
              case DELETE -> change(model, "Mutation.delete" + name);
            })
        .toList();
  }

  private static Stream<String> change(ModelDraft model, String field) {
    return model.readOnly() ? Stream.empty() : Stream.of(field);
  }

  private void claim(Addition addition) {
    switch (addition) {
      case EnumAddition type -> {
        claimType(
            type.site(), type.name(), "enum " + type.name(), GraphqlNames.ofEnum(type.name()));
        values(type);
      }
      case ObjectType type ->
          claimType(
              type.site(),
              type.name(),
              "type " + type.name(),
              List.of(type.name(), type.name() + "Input"));
      case RootOperation operation ->
          claimField(
              operation.written().site(), operation.written().kind(), operation.written().name());
      case Subscription subscription ->
          claimField(subscription.site(), Kind.SUBSCRIPTION, subscription.name());
    }
  }

  private void claimType(Site site, String name, String what, List<String> names) {
    if (!GraphqlNames.legal(name)) {
      problems.add(site, illegal("\"%s\"".formatted(name)));
      return;
    }
    names.stream()
        .filter(types::containsKey)
        .findFirst()
        .ifPresent(taken ->
            problems.add(
                site,
                "%s needs the type name %s, which belongs to %s. Give it another name."
                    .formatted(capitalized(what), taken, types.get(taken))));
    names.forEach(each -> types.put(each, what));
  }

  private void values(EnumAddition type) {
    for (var value : type.values()) {
      if (!GraphqlNames.legal(value) || GraphqlNames.NOT_AN_ENUM_VALUE.contains(value)) {
        problems.add(type.site(), illegal("\"%s\" of enum %s".formatted(value, type.name())));
      }
    }
    if (type.values().stream().distinct().count() < type.values().size()) {
      problems.add(type.site(), "Enum %s has a value twice. Take one out.".formatted(type.name()));
    }
  }

  private void claimField(Site site, Kind kind, String name) {
    if (!GraphqlNames.legal(name)) {
      problems.add(site, illegal("\"%s\"".formatted(name)));
      return;
    }
    var field = kind.typeName() + "." + name;
    var owner = fields.putIfAbsent(field, "another call of addToSchema");
    if (owner != null) {
      problems.add(
          site,
          "%s is there already: it belongs to %s. Give this one another name."
              .formatted(field, owner));
    }
  }

  private static String capitalized(String text) {
    return GraphqlNames.capitalized(text);
  }
}
