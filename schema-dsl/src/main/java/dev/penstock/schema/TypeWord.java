package dev.penstock.schema;

import dev.penstock.definition.ScalarType;

/** A type of an argument, a field or a result: `FLOAT.required()`, `listOf("ShopLocation")`. */
public final class TypeWord {
  private final Meant meant;
  private final boolean required;

  private TypeWord(Meant meant, boolean required) {
    this.meant = meant;
    this.required = required;
  }

  /** What a word stands for. */
  sealed interface Meant {
    record Scalar(ScalarType type) implements Meant {}

    /** A custom type, an enum or a model by its name in the API. */
    record Named(String name) implements Meant {}

    record OfModel(Model model) implements Meant {}

    record ListOf(TypeWord element) implements Meant {}
  }

  static TypeWord of(Meant meant) {
    return new TypeWord(meant, false);
  }

  /** Never null. */
  public TypeWord required() {
    return new TypeWord(meant, true);
  }

  /**
   * The value of an argument that a request leaves out.
   *
   * @param value a String, a number, a Boolean or a List of them; for an enum the value's name
   */
  public Defaulted defaultsTo(Object value) {
    return new Defaulted(this, value);
  }

  /** A type with the value of an argument that a request leaves out. */
  public record Defaulted(TypeWord type, Object value) {}

  Meant meant() {
    return meant;
  }

  boolean isRequired() {
    return required;
  }
}
