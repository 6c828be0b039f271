package dev.penstock.engine;

import java.util.List;

/**
 * What a client is told when a field cannot be answered. Never holds SQL, hosts or driver text.
 *
 * @param code stable, listed in docs/reference/errors.md
 * @param message one sentence naming GraphQL fields
 * @param fields the GraphQL fields it is about, perhaps none
 * @param detail the database's own words, sent only under DEBUG_MODE as `extensions.debug`; or
 *     empty
 * @param violations each rule of an input that was not kept, where that is the failure
 */
public record Failure(
    FailureCode code,
    String message,
    List<String> fields,
    String detail,
    List<Violation> violations) {

  public Failure {
    fields = List.copyOf(fields);
    violations = List.copyOf(violations);
  }

  public Failure(FailureCode code, String message, List<String> fields, String detail) {
    this(code, message, fields, detail, List.of());
  }

  /** A rule that a value does not keep. */
  public record Violation(String field, String rule, String message) {}

  public static Failure of(FailureCode code, String message) {
    return new Failure(code, message, List.of(), "");
  }

  /** Carries a failure to the root field that it ends. */
  public static final class Exception extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Failure failure;

    /** Without a stack trace: refusals must cost less than what they refuse. */
    public Exception(Failure failure) {
      super(failure.message(), null, false, false);
      this.failure = failure;
    }

    public Exception(Failure failure, Throwable cause) {
      super(failure.message(), cause);
      this.failure = failure;
    }

    public Failure failure() {
      return failure;
    }
  }
}
