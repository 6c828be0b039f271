package dev.penstock.engine.run;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a caller is told about a mutation of the user's own that went wrong. */
record CustomFailures(DatabaseFailures failures, String operation) {
  private static final Logger LOG = LoggerFactory.getLogger(CustomFailures.class);

  Failure.Exception refused(SQLException exception, String requestId) {
    var failure = failures.of(exception);
    if (failure.code() == FailureCode.INTERNAL || failure.code() == FailureCode.STALE) {
      LOG.error("Request {}: the database refused {}", requestId, operation, exception);
    } else {
      LOG.debug("Request {}: {} of {}", requestId, failure.code(), operation);
    }
    return new Failure.Exception(
        new Failure(
            failure.code(),
            text(failure.code(), failure.message()),
            failure.fields(),
            failure.detail()),
        exception);
  }

  private static String text(FailureCode code, String general) {
    return switch (code) {
      case UNIQUE_VIOLATION -> "Another row has the same value of a unique field.";
      case FOREIGN_KEY_VIOLATION ->
          "A row refers to one that does not exist, or is still referred to.";
      case NOT_NULL_VIOLATION -> "A field needs a value.";
      case CHECK_VIOLATION -> "The database has a rule that a row does not meet.";
      case SYNTAX,
          VALIDATION,
          BAD_VALUE,
          BAD_ARGUMENT,
          BAD_TOKEN,
          UNAUTHORIZED,
          NOT_FOUND,
          CONDITION_FAILED,
          OUT_OF_RANGE,
          TOO_LONG,
          DATA_REFUSED,
          INPUT_REFUSED,
          SERIALIZATION,
          STALE,
          TIMEOUT,
          UNAVAILABLE,
          TOO_LARGE,
          OVERLOADED,
          INTERNAL ->
          general;
    };
  }
}
