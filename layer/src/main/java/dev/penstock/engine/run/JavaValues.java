package dev.penstock.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a class answered, as JSON. */
final class JavaValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JavaValues() {}

  static JsonNode node(@Nullable Object value, CustomValues values) {
    return switch (value) {
      case null -> NODES.nullNode();
      case Map<?, ?> map -> {
        var object = NODES.objectNode();
        map.forEach((key, each) -> object.set(String.valueOf(key), node(each, values)));
        yield object;
      }
      case List<?> list -> {
        var array = NODES.arrayNode();
        list.forEach(each -> array.add(node(each, values)));
        yield array;
      }
      case Boolean truth -> NODES.booleanNode(truth);
      case Number number -> number(number, values);
      case byte[] bytes -> NODES.textNode(Base64.getEncoder().encodeToString(bytes));
      case Instant instant -> node(instant.atOffset(ZoneOffset.UTC), values);
      case OffsetDateTime time ->
          NODES.textNode(
              DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                  time.withOffsetSameInstant(ZoneOffset.UTC)));
      case LocalTime time -> NODES.textNode(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
      case LocalDate date -> NODES.textNode(date.toString());
      case String text -> NODES.textNode(text);
      case UUID id -> NODES.textNode(id.toString());
      case Enum<?> label -> NODES.textNode(label.name());
      default -> throw values.refused("the answer holds a value that is none of GraphQL's.");
    };
  }

  private static JsonNode number(Number number, CustomValues values) {
    return switch (number) {
      case Integer small -> NODES.numberNode(small);
      case Long large -> NODES.numberNode(large);
      case BigInteger exact -> NODES.numberNode(exact);
      case BigDecimal exact -> DecimalNode.valueOf(exact);
      case Double wide when Double.isFinite(wide) -> NODES.numberNode(wide);
      case Float narrow when Float.isFinite(narrow) -> NODES.numberNode(narrow);
      default -> throw values.refused("the answer holds a number that JSON has not.");
    };
  }
}
