package dev.penstock.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a JSON document that knows where it stands, so that damage can be told by its place.
 */
final class JsonPart {
  private final @Nullable JsonPart parent;
  private final String step;
  private final int position;
  private final Object value;

  private JsonPart(@Nullable JsonPart parent, String step, int position, Object value) {
    this.parent = parent;
    this.step = step;
    this.position = position;
    this.value = value;
  }

  /**
   * A whole document.
   *
   * @param value what {@link JsonTree} read
   */
  static JsonPart of(Object value) {
    return new JsonPart(null, "", -1, value);
  }

  boolean isObject() {
    return value instanceof JsonObject;
  }

  boolean has(String key) {
    return find(key) != null;
  }

  JsonPart at(String key) {
    return new JsonPart(this, key, -1, get(key));
  }

  String text(String key) {
    if (get(key) instanceof String text) {
      return text;
    }
    throw damaged("%s is not a text".formatted(path(key)));
  }

  String textOrEmpty(String key) {
    return has(key) ? text(key) : "";
  }

  int number(String key, int otherwise) {
    var found = find(key);
    if (found == null) {
      return otherwise;
    }
    if (found instanceof Integer number) {
      return number;
    }
    throw damaged("%s is not a whole number".formatted(path(key)));
  }

  boolean flag(String key) {
    var found = find(key);
    if (found == null) {
      return false;
    }
    if (found instanceof Boolean flag) {
      return flag;
    }
    throw damaged("%s is neither true nor false".formatted(path(key)));
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return constant(key, text(key), type);
  }

  <E extends Enum<E>> List<E> manyOf(String key, Class<E> type) {
    return list(key, part -> constant(key, part.name(), type));
  }

  List<String> names(String key) {
    return list(key, JsonPart::name);
  }

  <T> List<T> list(String key, Function<JsonPart, T> read) {
    var found = find(key);
    if (found == null) {
      return List.of();
    }
    if (!(found instanceof List<?> parts)) {
      throw damaged("%s is not a list".formatted(path(key)));
    }
    List<T> values = new ArrayList<>(parts.size());
    for (var i = 0; i < parts.size(); i++) {
      values.add(read.apply(new JsonPart(this, key, i, parts.get(i))));
    }
    return values;
  }

  /** A value of any kind that is neither an object nor a list. */
  Object scalar(String key) {
    var found = get(key);
    if (found instanceof String || found instanceof Number || found instanceof Boolean) {
      return found;
    }
    throw damaged("%s is neither a text nor a number, true or false".formatted(path(key)));
  }

  /** Reads this part with its values checked by the definition's own constructors. */
  <T> T checked(Function<JsonPart, T> read) {
    if (!isObject()) {
      throw damaged("%s is not an object".formatted(path()));
    }
    try {
      return read.apply(this);
    } catch (IllegalArgumentException e) {
      throw damaged("%s: %s".formatted(path(), e.getMessage()));
    }
  }

  UnreadableDefinition damaged(String what) {
    return new UnreadableDefinition(what + ". Run `penstock build` to write it again.");
  }

  /** Where this part stands: `models[0].fields[3]`. Put together for a complaint only. */
  String path() {
    if (parent == null) {
      return "";
    }
    var place = parent.path(step);
    return position < 0 ? place : "%s[%d]".formatted(place, position);
  }

  private String path(String key) {
    var place = path();
    return place.isEmpty() ? key : place + "." + key;
  }

  private @Nullable Object find(String key) {
    return value instanceof JsonObject object ? object.get(key) : null;
  }

  private Object get(String key) {
    var child = find(key);
    if (child == null) {
      throw damaged("%s is missing".formatted(path(key)));
    }
    return child;
  }

  private String name() {
    if (value instanceof String text) {
      return text;
    }
    throw damaged("%s is not a text".formatted(path()));
  }

  private <E extends Enum<E>> E constant(String key, String name, Class<E> type) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException _) {
      throw damaged("%s is %s, which nobody here knows".formatted(path(key), name));
    }
  }
}
