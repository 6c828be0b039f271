package dev.penstock.engine;

/**
 * The stable codes of errors; docs/reference/errors.md lists each with its cure, and a test
 * compares the two.
 */
public enum FailureCode {
  /** The document is not GraphQL. */
  SYNTAX("ValidationException"),
  /** The document does not fit the schema, or exceeds a limit. */
  VALIDATION("ValidationException"),
  /** A variable or argument has a value that its type does not take. */
  BAD_VALUE("ValidationException"),
  /**
   * An argument makes no sense here: two sort fields in one entry, a limit beyond the maximum, …
   */
  BAD_ARGUMENT("InvalidArgumentsError"),
  /** The nextToken was altered, is of another query, or was made with another key. */
  BAD_TOKEN("InvalidArgumentsError"),
  /** Values of an input do not keep the rules of their fields. */
  INPUT_REFUSED("ValidationException"),
  /** No rule admits the caller. */
  UNAUTHORIZED("Unauthorized"),
  /** The row to update or delete does not exist. */
  NOT_FOUND("ConditionalCheckFailedException"),
  /** The row does not exist or does not meet the condition. */
  CONDITION_FAILED("ConditionalCheckFailedException"),
  /** Another row has the same value of a unique field. */
  UNIQUE_VIOLATION("ConstraintViolation"),
  /** The row referred to does not exist, or is still referred to. */
  FOREIGN_KEY_VIOLATION("ConstraintViolation"),
  /** A field needs a value. */
  NOT_NULL_VIOLATION("ConstraintViolation"),
  /** A check constraint refused the row. */
  CHECK_VIOLATION("ConstraintViolation"),
  /** A number or date is outside what the column holds. */
  OUT_OF_RANGE("ConstraintViolation"),
  /** A text or binary value is longer than the column. */
  TOO_LONG("ConstraintViolation"),
  /** Any other value that the database does not take. */
  DATA_REFUSED("ConstraintViolation"),
  /** Another transaction changed the same rows at the same time; try again. */
  SERIALIZATION("Conflict"),
  /** The database's catalog is not the one the API was built from. */
  STALE("SchemaMismatch"),
  /** The database took too long. */
  TIMEOUT("Timeout"),
  /** The database cannot be reached or refuses the gateway. */
  UNAVAILABLE("Unavailable"),
  /** An answer that is read in several steps has more bytes than may be in memory. */
  TOO_LARGE("TooLarge"),
  /** No connection came free in time. */
  OVERLOADED("Overloaded"),
  /** A defect of Penstock. */
  INTERNAL("InternalFailure");

  private final String errorType;

  FailureCode(String errorType) {
    this.errorType = errorType;
  }

  /** The `errorType` that Amplify's clients read. */
  public String errorType() {
    return errorType;
  }
}
