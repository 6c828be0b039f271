package dev.penstock.bench;

/** What the user must write differently, or the sentence that says why there is no result. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  Refusal(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
