package dev.penstock.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is otherwise than a test expects.
 *
 * @param path a part of the request, or of the data
 * @param reasons why it is so: rules that admit or do not
 */
record Difference(String path, String expected, String actual, List<String> reasons) {
  Difference {
    reasons = List.copyOf(reasons);
  }

  Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("path", path);
    object.put("expected", expected);
    object.put("actual", actual);
    object.put("reasons", reasons);
    return object;
  }

  @Override
  public String toString() {
    return "%s: expected %s, and it is %s".formatted(path, expected, actual);
  }
}
