package dev.penstock.definition;

import java.util.List;

/**
 * One column as a GraphQL field.
 *
 * @param description from the column's comment, or empty
 * @param hidden kept for keys and relations but absent from the GraphQL schema
 * @param authorization rules of this field, instead of the model's; when empty the model's hold
 * @param inputRules what the values must be like that callers give to it
 */
public record Field(
    String name,
    FieldType type,
    Column column,
    String description,
    boolean hidden,
    List<Rule> authorization,
    List<InputRule> inputRules) {

  public Field {
    authorization = List.copyOf(authorization);
    inputRules = List.copyOf(inputRules);
  }

  /** A field that takes every value of its type. */
  public Field(
      String name,
      FieldType type,
      Column column,
      String description,
      boolean hidden,
      List<Rule> authorization) {
    this(name, type, column, description, hidden, authorization, List.of());
  }

  /** A field for which the rules of its model hold. */
  public Field(String name, FieldType type, Column column, String description, boolean hidden) {
    this(name, type, column, description, hidden, List.of(), List.of());
  }

  /** Whether the value is computed when it is read, which may fail. */
  public boolean isExpression() {
    return column.expression().isPresent();
  }

  /** Whether a row always has a value, so that the GraphQL type is non-null. */
  public boolean required() {
    return !column.nullable();
  }
}
