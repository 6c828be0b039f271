package dev.penstock.definition;

import java.util.List;

/**
 * One column as a GraphQL field.
 *
 * @param description from the column's comment, or empty
 * @param hidden kept for keys and relations but absent from the GraphQL schema
 * @param authorization rules of this field, instead of the model's; when empty the model's hold
 */
public record Field(
    String name,
    FieldType type,
    Column column,
    String description,
    boolean hidden,
    List<Rule> authorization) {

  public Field {
    authorization = List.copyOf(authorization);
  }

  /** A field for which the rules of its model hold. */
  public Field(String name, FieldType type, Column column, String description, boolean hidden) {
    this(name, type, column, description, hidden, List.of());
  }

  /** Whether a row always has a value, so that the GraphQL type is non-null. */
  public boolean required() {
    return !column.nullable();
  }
}
