package dev.penstock.engine;

/**
 * A parameter that a database is told for the time of one transaction.
 *
 * @param name as the database calls it, such as {@code request.jwt.claims}
 */
public record Parameter(String name, String value) {
  /** Never printed: values are personal. */
  @Override
  public String toString() {
    return "Parameter " + name;
  }
}
