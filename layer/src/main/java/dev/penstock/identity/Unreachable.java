package dev.penstock.identity;

/** An issuer or authorizer does not answer, or not with what it should. */
public final class Unreachable extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason one sentence for operators, without credentials
   */
  public Unreachable(String reason) {
    super(reason, null, false, false);
  }

  /** For operators. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
