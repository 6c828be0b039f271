package dev.penstock.definition;

/** The GraphQL type of a field, without its nullability. */
public sealed interface FieldType {
  record Scalar(ScalarType type) implements FieldType {}

  /** An enum by its GraphQL name; its values are in {@link ApiDefinition#enums}. */
  record Enumeration(String name) implements FieldType {}

  record ListOf(FieldType element) implements FieldType {}
}
