package dev.penstock.definition;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Value types as `penstock.json` writes them: `Int`, `[String!]!`, `enum Mood!`, `type Place`,
 * `[model Post]`.
 */
final class ValueTypeText {
  private static final String ENUM = "enum ";
  private static final String TYPE = "type ";
  private static final String MODEL = "model ";
  private static final Map<String, ScalarType> SCALARS =
      Stream.of(ScalarType.values())
          .collect(Collectors.toUnmodifiableMap(ScalarType::graphqlName, type -> type));

  private ValueTypeText() {}

  static String write(ValueType type) {
    var text =
        switch (type) {
          case ValueType.Scalar(var scalar, _) -> scalar.graphqlName();
          case ValueType.Enumeration(var name, _) -> ENUM + name;
          case ValueType.Custom(var name, _) -> TYPE + name;
          case ValueType.Row(var model, _) -> MODEL + model;
          case ValueType.ListOf(var element, _) -> "[" + write(element) + "]";
        };
    return type.required() ? text + "!" : text;
  }

  static Optional<ValueType> read(String text) {
    var required = text.endsWith("!");
    var bare = required ? text.substring(0, text.length() - 1) : text;
    if (bare.startsWith("[") && bare.endsWith("]")) {
      return read(bare.substring(1, bare.length() - 1))
          .map(element -> new ValueType.ListOf(element, required));
    }
    if (bare.startsWith(ENUM)) {
      return Optional.of(new ValueType.Enumeration(bare.substring(ENUM.length()), required));
    }
    if (bare.startsWith(TYPE)) {
      return Optional.of(new ValueType.Custom(bare.substring(TYPE.length()), required));
    }
    if (bare.startsWith(MODEL)) {
      return Optional.of(new ValueType.Row(bare.substring(MODEL.length()), required));
    }
    return Optional.ofNullable(SCALARS.get(bare))
        .map(scalar -> new ValueType.Scalar(scalar, required));
  }
}
