package dev.penstock.schema;

import java.util.Comparator;

/**
 * Something in a DataSchema.java that does not fit the database or the API.
 *
 * @param file the source file's name, such as `DataSchema.java`
 * @param line where the call stands that causes it
 * @param message what is wrong and what to do
 */
public record Problem(String file, int line, String message) {
  static final Comparator<Problem> IN_ORDER =
      Comparator.comparing(Problem::file).thenComparingInt(Problem::line);

  @Override
  public String toString() {
    return "%s:%d: %s".formatted(file, line, message);
  }
}
