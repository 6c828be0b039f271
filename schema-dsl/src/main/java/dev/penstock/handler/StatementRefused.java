package dev.penstock.handler;

/**
 * The database refused a statement, so that nothing of the invocation is kept, and no other
 * statement is run. A handler that does not catch it is answered for with the code and a sentence
 * that says no more; one that does may still answer.
 */
public final class StatementRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code one of those that clients know, such as `UNIQUE_VIOLATION`
   * @param cause in the words of the database, for the log
   */
  public StatementRefused(String code, Throwable cause) {
    super("The database refused a statement: " + code, cause);
    this.code = code;
  }

  /** One of the codes of errors, such as `UNIQUE_VIOLATION`. */
  public String code() {
    return code;
  }
}
