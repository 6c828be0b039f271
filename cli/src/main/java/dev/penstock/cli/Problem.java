package dev.penstock.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** One thing that is wrong in one of the user's files. */
record Problem(String file, long line, long column, String text) {
  static final Comparator<Problem> IN_ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingLong(Problem::line)
          .thenComparingLong(Problem::column);

  /** As a line that says that nothing is refused for it. */
  String warning() {
    return "%s:%d:%d: Warning: %s".formatted(file, line, column, text);
  }

  /** For programs. */
  Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", file);
    object.put("line", line);
    object.put("column", column);
    object.put("text", text);
    return object;
  }

  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, text);
  }
}
