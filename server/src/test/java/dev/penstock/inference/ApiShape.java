package dev.penstock.inference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A GraphQL schema as introspection tells it. */
final class ApiShape {
  static final Asked QUESTION =
      new Asked(
          """
          { __schema { types { kind name
              fields { name args { name type { ...t } } type { ...t } }
              inputFields { name type { ...t } } enumValues { name } } } }
          fragment t on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
          """,
          Map.of());

  /** A type with what is around it: `[Post!]!` is required, a list, required, and Post. */
  record Type(String kind, String name, List<Type> of) {
    static Type of(JsonNode json) {
      var inner = json.path("ofType");
      return new Type(
          json.path("kind").asText(),
          json.path("name").asText(),
          inner.isObject() ? List.of(of(inner)) : List.of());
    }

    boolean isRequired() {
      return kind.equals("NON_NULL");
    }

    boolean isList() {
      return nullable().kind.equals("LIST");
    }

    Type nullable() {
      return isRequired() ? of.getFirst() : this;
    }

    Type element() {
      return nullable().of.getFirst();
    }

    /** Without anything around it. */
    Type bare() {
      return of.isEmpty() ? this : of.getFirst().bare();
    }

    String text() {
      return switch (kind) {
        case "NON_NULL" -> of.getFirst().text() + "!";
        case "LIST" -> "[" + of.getFirst().text() + "]";
        default -> name;
      };
    }
  }

  record Value(String name, Type type) {}

  record Field(String name, List<Value> arguments, Type type) {}

  record Named(String kind, List<Field> fields, List<Value> inputs, List<String> labels) {}

  private final Map<String, Named> types = new HashMap<>();

  ApiShape(JsonNode answer) {
    for (var type : answer.at("/data/__schema/types")) {
      List<Field> fields = new ArrayList<>();
      type.path("fields")
          .forEach(field ->
              fields.add(
                  new Field(
                      field.path("name").asText(),
                      values(field.path("args")),
                      Type.of(field.path("type")))));
      List<String> labels = new ArrayList<>();
      type.path("enumValues").forEach(value -> labels.add(value.path("name").asText()));
      types.put(
          type.path("name").asText(),
          new Named(type.path("kind").asText(), fields, values(type.path("inputFields")), labels));
    }
  }

  private static List<Value> values(JsonNode json) {
    List<Value> values = new ArrayList<>();
    json.forEach(
        each -> values.add(new Value(each.path("name").asText(), Type.of(each.path("type")))));
    return values;
  }

  Named type(String name) {
    return Objects.requireNonNull(types.get(name), name);
  }

  List<Field> roots(String operation) {
    return types.containsKey(operation) ? type(operation).fields() : List.of();
  }

  Stream<Value> inputs(String name) {
    return type(name).inputs().stream();
  }
}
