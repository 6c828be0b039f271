package dev.penstock.definition;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Field types as `penstock.json` writes them: `Int`, `[String]`, `enum Mood`. */
final class FieldTypeText {
  private static final String ENUM = "enum ";
  private static final Map<String, FieldType> SCALARS =
      Stream.of(ScalarType.values())
          .collect(Collectors.toUnmodifiableMap(ScalarType::graphqlName, FieldType.Scalar::new));

  private FieldTypeText() {}

  static String write(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var scalar) -> scalar.graphqlName();
      case FieldType.Enumeration(var name) -> ENUM + name;
      case FieldType.ListOf(var element) -> "[" + write(element) + "]";
    };
  }

  static Optional<FieldType> read(String text) {
    if (text.startsWith("[") && text.endsWith("]")) {
      return read(text.substring(1, text.length() - 1)).map(FieldType.ListOf::new);
    }
    if (text.startsWith(ENUM)) {
      return Optional.of(new FieldType.Enumeration(text.substring(ENUM.length())));
    }
    return Optional.ofNullable(SCALARS.get(text));
  }
}
