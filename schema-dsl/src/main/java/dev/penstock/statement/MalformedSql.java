package dev.penstock.statement;

/** A text that is not one statement; the message says why. */
public final class MalformedSql extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int at;

  MalformedSql(int at, String message) {
    super(message, null, false, false);
    this.at = at;
  }

  /** The place in the text, counted from 0. */
  public int at() {
    return at;
  }
}
