package dev.penstock.engine.run;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.handler.Refusal;
import dev.penstock.handler.StatementRefused;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a caller is told when a class does not answer. */
record HandlerFailures(CustomFailures statements) {
  private static final Logger LOG = LoggerFactory.getLogger(HandlerFailures.class);

  String operation() {
    return statements.operation();
  }

  /** Only what the class means for clients reaches them. */
  Failure.Exception of(@Nullable Throwable thrown, String requestId) {
    return switch (thrown) {
      case Failure.Exception failure -> failure;
      case Refusal refusal ->
          new Failure.Exception(
              Failure.of(FailureCode.BAD_ARGUMENT, String.valueOf(refusal.getMessage())), refusal);
      case StatementRefused refused when refused.getCause() instanceof SQLException cause ->
          statements.refused(cause, requestId);
      case SQLException refused -> statements.refused(refused, requestId);
      case null, default -> defect(thrown, requestId);
    };
  }

  private Failure.Exception defect(@Nullable Throwable thrown, String requestId) {
    LOG.error("Request {}: the class that answers {} failed", requestId, operation(), thrown);
    return new Failure.Exception(
        Failure.of(
            FailureCode.INTERNAL,
            "%s failed; the log has more under request %s.".formatted(operation(), requestId)));
  }
}
