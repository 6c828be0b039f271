package dev.penstock.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a JSON document that knows where it stands, so that damage can be told by its place.
 */
record JsonPart(String path, JsonNode node) {

  JsonPart at(String key) {
    var child = node.get(key);
    if (child == null) {
      throw damaged("%s is missing".formatted(path(key)));
    }
    return new JsonPart(path(key), child);
  }

  String text(String key) {
    var part = at(key);
    if (!part.node.isTextual()) {
      throw damaged("%s is not a text".formatted(part.path));
    }
    return part.node.textValue();
  }

  String textOrEmpty(String key) {
    return node.has(key) ? text(key) : "";
  }

  int number(String key, int otherwise) {
    if (!node.has(key)) {
      return otherwise;
    }
    var part = at(key);
    if (!part.node.isInt()) {
      throw damaged("%s is not a whole number".formatted(part.path));
    }
    return part.node.intValue();
  }

  boolean flag(String key) {
    if (!node.has(key)) {
      return false;
    }
    var part = at(key);
    if (!part.node.isBoolean()) {
      throw damaged("%s is neither true nor false".formatted(part.path));
    }
    return part.node.booleanValue();
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return constant(path(key), text(key), type);
  }

  <E extends Enum<E>> List<E> manyOf(String key, Class<E> type) {
    return names(key).stream().map(name -> constant(path(key), name, type)).toList();
  }

  List<String> names(String key) {
    return list(key, JsonPart::name);
  }

  <T> List<T> list(String key, Function<JsonPart, T> read) {
    if (!node.has(key)) {
      return List.of();
    }
    var part = at(key);
    if (!part.node.isArray()) {
      throw damaged("%s is not a list".formatted(part.path));
    }
    List<T> values = new ArrayList<>();
    for (var i = 0; i < part.node.size(); i++) {
      values.add(read.apply(new JsonPart("%s[%d]".formatted(part.path, i), part.node.get(i))));
    }
    return values;
  }

  /** Reads this part with its values checked by the definition's own constructors. */
  <T> T checked(Function<JsonPart, T> read) {
    if (!node.isObject()) {
      throw damaged("%s is not an object".formatted(path));
    }
    try {
      return read.apply(this);
    } catch (IllegalArgumentException e) {
      throw damaged("%s: %s".formatted(path, e.getMessage()));
    }
  }

  UnreadableDefinition damaged(String what) {
    return new UnreadableDefinition(what + ". Run `penstock build` to write it again.");
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private String name() {
    if (!node.isTextual()) {
      throw damaged("%s is not a text".formatted(path));
    }
    return node.textValue();
  }

  private <E extends Enum<E>> E constant(String where, String name, Class<E> type) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw damaged("%s is %s, which nobody here knows".formatted(where, name));
  }
}
