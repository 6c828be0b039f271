package dev.penstock.definition;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object. It has so few that looking at each is faster and smaller than a
 * map: a large API has tens of thousands of these.
 */
final class JsonObject {
  private String[] keys = new String[8];
  private Object[] values = new Object[8];
  private int size;

  void put(String key, Object value) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    keys[size] = key;
    values[size] = value;
    size++;
  }

  /** The value of a key, the last one when it is there twice. */
  @Nullable Object get(String key) {
    for (var i = size - 1; i >= 0; i--) {
      if (keys[i].equals(key)) {
        return values[i];
      }
    }
    return null;
  }
}
