package dev.penstock.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text as the values that an engine takes: maps, lists, strings, booleans and nulls, whole
 * numbers as Integer, Long or BigInteger and others as BigDecimal without trailing zeros.
 */
final class JsonValues {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          // buffers of a thread would be buffers of each connection: its thread lives as long
          .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
          .build();

  private JsonValues() {}

  /**
   * The one value of a text; null also when it has none.
   *
   * @throws JsonParseException when the text is not JSON, with the place where it ceases to be
   */
  static @Nullable Object read(byte[] json) throws IOException {
    try (var parser = JSON.createParser(json)) {
      if (parser.nextToken() == null) {
        return null;
      }
      var value = value(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "More than one value", parser.currentTokenLocation());
      }
      return value;
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue().stripTrailingZeros();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new JsonParseException(parser, "A value was expected");
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      if (members.containsKey(name)) {
        // others may take another one of the two for the value (RFC 8259 section 4)
        throw new JsonParseException(parser, "A name twice", parser.currentTokenLocation());
      }
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<@Nullable Object> list(JsonParser parser) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }
}
