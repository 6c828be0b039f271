package dev.penstock.definition;

/**
 * A value that a rule gives to each row that is created by it, whatever the caller sent.
 *
 * @param field a field of the rule's model
 * @param value a literal or a claim
 */
public record Fill(String field, Operand value) {

  public Fill {
    if (value instanceof Operand.Column) {
      throw new IllegalArgumentException("A new row has no other field for %s".formatted(field));
    }
  }
}
