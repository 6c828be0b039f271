package dev.penstock.definition;

/**
 * One column as a GraphQL field.
 *
 * @param description from the column's comment, or empty
 * @param hidden kept for keys and relations but absent from the GraphQL schema
 */
public record Field(
    String name, FieldType type, Column column, String description, boolean hidden) {

  /** Whether a row always has a value, so that the GraphQL type is non-null. */
  public boolean required() {
    return !column.nullable();
  }
}
