package dev.penstock.definition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into {@link JsonObject}, List, String, Integer, Double and Boolean; whatever else JSON
 * has, no definition has, and it becomes {@link #OTHER}.
 *
 * <p>A definition repeats its words (names of types, of columns, of fields) many times; each is
 * kept once.
 */
final class JsonTree {
  static final Object OTHER = new Object();

  private final JsonParser parser;
  private final Map<String, String> words = new HashMap<>();

  private JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /** The first value of the input. */
  static Object read(JsonParser parser) throws IOException {
    return new JsonTree(parser).value(parser.nextToken());
  }

  private Object value(@Nullable JsonToken token) throws IOException {
    if (token == null) {
      return OTHER;
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> word(parser.getText());
      case VALUE_NUMBER_INT -> number();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> OTHER;
    };
  }

  private JsonObject object() throws IOException {
    var object = new JsonObject();
    for (var key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      object.put(key, value(parser.nextToken()));
    }
    return object;
  }

  private List<Object> list() throws IOException {
    List<Object> list = new ArrayList<>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      list.add(value(token));
    }
    return list;
  }

  private Object number() throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : OTHER;
  }

  private String word(String text) {
    var known = words.putIfAbsent(text, text);
    return known == null ? text : known;
  }
}
