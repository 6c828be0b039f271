package dev.penstock.engine.graphql;

import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Which input holds the operators of a field. */
final class OperatorNames {
  private static final Map<ScalarType, String> OF_SCALARS = new EnumMap<>(ScalarType.class);

  static {
    for (var type : ScalarType.values()) {
      OF_SCALARS.put(type, "Model" + family(type).graphqlName() + "Input");
    }
  }

  private OperatorNames() {}

  /**
   * Which scalar's operators serve a field of that type; AppSync's formats are filtered as strings.
   */
  static ScalarType family(ScalarType type) {
    return switch (type) {
      case DATE, TIME, DATE_TIME, JSON, IP_ADDRESS, STRING -> ScalarType.STRING;
      case ID, INT, FLOAT, BOOLEAN, BIG_INT, BIG_DECIMAL, BASE64 -> type;
    };
  }

  /** The name of the input that a filter has for a field of that type. */
  static String inputName(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var scalar) -> Objects.requireNonNull(OF_SCALARS.get(scalar));
      case FieldType.Enumeration(var name) -> "Model" + name + "Input";
      case FieldType.ListOf(var element) -> listInputName(innermost(element));
    };
  }

  /**
   * Strings and IDs have `contains` and `size` already, and Amplify uses their inputs for lists
   * too.
   */
  private static String listInputName(FieldType element) {
    return switch (element) {
      case FieldType.Scalar(var scalar) -> {
        var family = family(scalar);
        yield family == ScalarType.STRING || family == ScalarType.ID
            ? inputName(element)
            : "Model" + family.graphqlName() + "ListInput";
      }
      case FieldType.Enumeration(var name) -> "Model" + name + "ListInput";
      case FieldType.ListOf(var inner) -> listInputName(inner);
    };
  }

  private static FieldType innermost(FieldType type) {
    return type instanceof FieldType.ListOf(var element) ? innermost(element) : type;
  }
}
