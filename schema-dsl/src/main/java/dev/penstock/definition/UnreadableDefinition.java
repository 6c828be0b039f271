package dev.penstock.definition;

/** A `penstock.json` that cannot be used; the message says where it is wrong and what to do. */
public final class UnreadableDefinition extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableDefinition(String message) {
    super(message);
  }
}
