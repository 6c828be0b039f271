package dev.penstock.definition;

/**
 * The GraphQL type of what {@link Additions} brought: of an argument, of a custom type's field, of
 * an operation's result.
 *
 * <p>`required` says that the value is never null.
 */
public sealed interface ValueType {
  boolean required();

  record Scalar(ScalarType type, boolean required) implements ValueType {}

  /** An enum by its GraphQL name; its values are in {@link ApiDefinition#enums}. */
  record Enumeration(String name, boolean required) implements ValueType {}

  /** A custom type by its name; as an argument, its input. */
  record Custom(String name, boolean required) implements ValueType {}

  /** A model by its name. Never an argument. */
  record Row(String model, boolean required) implements ValueType {}

  record ListOf(ValueType element, boolean required) implements ValueType {}

  /** The type of one value: that of the elements when it is a list. */
  default ValueType element() {
    return this instanceof ListOf(var element, _) ? element.element() : this;
  }
}
