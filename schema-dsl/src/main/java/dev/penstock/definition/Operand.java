package dev.penstock.definition;

/** What a field is compared with. */
public sealed interface Operand {
  /**
   * A value that the rule itself names.
   *
   * @param value a String, Boolean, Integer or Double as the API writes a value of the field in
   *     JSON, except that an enum's value is the label in the database
   */
  record Literal(Object value) implements Operand {
    public Literal {
      switch (value) {
        case String _, Boolean _, Integer _ -> {}
        case Double number when Double.isFinite(number) -> {}
        default ->
            throw new IllegalArgumentException(
                "No value of a rule: %s".formatted(value.getClass()));
      }
    }
  }

  /** The value of a claim of the caller. A caller without the claim meets no condition on it. */
  record Claim(String name) implements Operand {}

  /** The value of another field. */
  record Column(Path path) implements Operand {}
}
