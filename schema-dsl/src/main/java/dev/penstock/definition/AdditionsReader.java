package dev.penstock.definition;

import dev.penstock.definition.CustomOperation.Handler;
import java.util.Optional;

/** Reads the custom types and operations that {@link AdditionsWriter} writes. */
final class AdditionsReader {
  private AdditionsReader() {}

  static Additions additions(JsonPart json) {
    return new Additions(
        json.list("types", type -> type.checked(AdditionsReader::type)),
        json.list("operations", operation -> operation.checked(AdditionsReader::operation)));
  }

  private static CustomType type(JsonPart json) {
    return new CustomType(
        json.text("name"),
        json.list("members", AdditionsReader::member),
        json.textOrEmpty("description"));
  }

  private static CustomType.Member member(JsonPart json) {
    return new CustomType.Member(
        json.text("name"),
        valueType(json, "type"),
        json.names("key"),
        json.textOrEmpty("description"));
  }

  private static CustomOperation operation(JsonPart json) {
    return new CustomOperation(
        json.oneOf("kind", CustomOperation.Kind.class),
        json.text("name"),
        json.textOrEmpty("database"),
        json.textOrEmpty("description"),
        json.list("arguments", AdditionsReader::argument),
        valueType(json, "result"),
        handler(json),
        json.list("authorization", rule -> rule.checked(RuleReader::rule)));
  }

  private static CustomOperation.Argument argument(JsonPart json) {
    return new CustomOperation.Argument(
        json.text("name"),
        valueType(json, "type"),
        json.has("default") ? Optional.of(json.text("default")) : Optional.empty(),
        json.textOrEmpty("description"));
  }

  private static Handler handler(JsonPart json) {
    if (json.has("java")) {
      return new Handler.Java(json.text("java"));
    }
    return json.has("publishes")
        ? new Handler.Published(json.names("publishes"))
        : new Handler.Sql(json.text("sql"), json.textOrEmpty("answer"));
  }

  private static ValueType valueType(JsonPart json, String key) {
    var text = json.text(key);
    return ValueTypeText.read(text)
        .orElseThrow(
            () -> json.damaged("%s.%s is %s, which is no type".formatted(json.path(), key, text)));
  }
}
