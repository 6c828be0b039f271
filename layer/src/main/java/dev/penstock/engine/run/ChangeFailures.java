package dev.penstock.engine.run;

import dev.penstock.connect.BrokenSocket;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Mutation;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a caller is told about a change that went wrong. */
final class ChangeFailures {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeFailures.class);
  private final DatabaseFailures failures;

  ChangeFailures(DatabaseFailures failures) {
    this.failures = failures;
  }

  FailureCode code(SQLException exception) {
    return failures.code(exception);
  }

  /** Nothing was changed. */
  Failure.Exception refused(
      SQLException exception, Mutation mutation, Leaves leaves, String requestId) {
    if (Policies.refuse(exception, leaves)) {
      LOG.debug("Request {}: a policy refuses {}", requestId, mutation.model().name(), exception);
      return mutation.rights().refusal();
    }
    var written = mutation.written(leaves);
    var failure = failures.of(exception, mutation.model(), mutation.operation(), written);
    if (failure.code() == FailureCode.INTERNAL) {
      LOG.error(
          "Request {}: a change of {} met a defect", requestId, mutation.model().name(), exception);
    } else {
      LOG.debug("Request {}: {} of {}", requestId, failure.code(), mutation.model().name());
    }
    return new Failure.Exception(failure, exception);
  }

  /** Nobody knows whether something was changed. */
  static Failure.Exception unconfirmed(SQLException exception) {
    return new Failure.Exception(
        new Failure(
            FailureCode.UNAVAILABLE,
            "The connection broke while the change was being confirmed; look whether it was"
                + " made before trying again.",
            List.of(),
            String.valueOf(exception.getMessage())),
        exception);
  }

  /** The change is there, but rows that belong into its answer and were read afterwards are not. */
  static Failure.Exception unanswered(Failure.Exception cause) {
    if (cause.failure().code() == FailureCode.TOO_LARGE) {
      return new Failure.Exception(
          Failure.of(
              FailureCode.TOO_LARGE,
              "The change was made, but its answer is read in several steps and too large; ask for"
                  + " less, and do not repeat the change."));
    }
    return new Failure.Exception(
        new Failure(
            FailureCode.UNAVAILABLE,
            "The change was made, but rows that its answer needs could not be read; do not repeat"
                + " the change.",
            List.of(),
            cause.failure().detail()),
        cause);
  }

  /**
   * Whether the answer to a statement that confirms itself got lost, in contrast to one in which
   * the server refuses it.
   */
  static boolean isLost(SQLException exception) {
    if (BrokenSocket.isCauseOf(exception)) {
      return true;
    }
    for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    var state = exception.getSQLState() == null ? "" : exception.getSQLState();
    // connection exception; admin_shutdown and crash_shutdown end a session at any moment
    return state.startsWith("08") || state.equals("57P01") || state.equals("57P02");
  }

  static Failure.Exception notKept(Mutation mutation) {
    return new Failure.Exception(
        Failure.of(
            FailureCode.DATA_REFUSED,
            "The database did not keep the new %s.".formatted(mutation.model().name())));
  }

  static Failure.Exception unmet(Mutation mutation) {
    var name = mutation.model().name();
    return new Failure.Exception(
        switch (mutation) {
          case Mutation.Create _ ->
              Failure.of(
                  FailureCode.CONDITION_FAILED,
                  "The new %s does not meet the condition.".formatted(name));
          case Mutation.Update _, Mutation.Delete _ ->
              mutation.condition().isPresent()
                  ? Failure.of(
                      FailureCode.CONDITION_FAILED,
                      "No %s with this key meets the condition.".formatted(name))
                  : Failure.of(
                      FailureCode.NOT_FOUND, "There is no %s with this key.".formatted(name));
        });
  }
}
