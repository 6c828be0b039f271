package dev.penstock.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.ValueType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Default values of arguments as JSON. */
final class InitialValue {
  private static final JsonFactory FACTORY = new JsonFactory();

  private InitialValue() {}

  /** The value as JSON text; nothing when it is no value of the type. */
  static Optional<String> json(AddedTypes types, ValueType type, Object value) {
    if (!fits(types, type, value)) {
      return Optional.empty();
    }
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(text)) {
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(text.toString());
  }

  private static boolean fits(AddedTypes types, ValueType type, Object value) {
    return switch (type) {
      case ValueType.Scalar(var scalar, _) -> fits(scalar, value);
      case ValueType.Enumeration(var name, _) ->
          types.enumType(name).orElseThrow().values().stream()
              .map(EnumType.Value::name)
              .anyMatch(value::equals);
      case ValueType.ListOf(var element, _) ->
          value instanceof List<?> list
              && list.stream().allMatch(each -> each != null && fits(types, element, each));
      case ValueType.Custom _, ValueType.Row _ -> false;
    };
  }

  private static boolean fits(ScalarType type, Object value) {
    return switch (type) {
      case INT -> value instanceof Integer;
      case BIG_INT -> value instanceof Number && isNumber(value, true);
      case FLOAT, BIG_DECIMAL -> value instanceof Number && isNumber(value, false);
      case BOOLEAN -> value instanceof Boolean;
      case ID, STRING, DATE, TIME, DATE_TIME, JSON, IP_ADDRESS, BASE64 -> value instanceof String;
    };
  }

  private static boolean isNumber(Object value, boolean whole) {
    try {
      var number = new BigDecimal(value.toString());
      return !whole || number.stripTrailingZeros().scale() <= 0;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case List<?> list -> {
        json.writeStartArray();
        for (var each : list) {
          write(json, each);
        }
        json.writeEndArray();
      }
      case Number number -> json.writeNumber(new BigDecimal(number.toString()));
      case Boolean truth -> json.writeBoolean(truth);
      default -> json.writeString(value.toString());
    }
  }
}
