package dev.penstock.schema;

/**
 * Something in a DataSchema.java that does not fit the database or the API.
 *
 * @param file the source file's name, such as `DataSchema.java`
 * @param line where the call stands that causes it
 * @param message what is wrong and what to do
 */
public record Problem(String file, int line, String message) {
  @Override
  public String toString() {
    return "%s:%d: %s".formatted(file, line, message);
  }
}
