package dev.penstock.handler;

/** Tells the client why an operation has no answer. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence for the client: names fields, never secrets
   */
  public Refusal(String sentence) {
    super(sentence);
  }
}
