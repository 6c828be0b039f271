package dev.penstock.schema;

/** A claim of the caller's token, to be compared with columns or with a value. */
public final class Claim {
  private final String name;

  Claim(String name) {
    this.name = name;
  }

  /** The claim is this text, or a list with it. */
  public Condition eq(String value) {
    return Condition.here(new Term.ClaimIs(this, value));
  }

  public Condition eq(boolean value) {
    return Condition.here(new Term.ClaimIs(this, value));
  }

  public Condition eq(int value) {
    return Condition.here(new Term.ClaimIs(this, value));
  }

  String name() {
    return name;
  }
}
