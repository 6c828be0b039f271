package dev.penstock.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells those who run the gateway why a request failed. */
final class FailureLog {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  private FailureLog() {}

  /** The database's words go to the log even when the client must not see them. */
  static void tell(Failure.Exception exception, Request request) {
    var failure = exception.failure();
    var level =
        switch (failure.code()) {
          case INTERNAL -> Level.ERROR;
          case TIMEOUT, UNAVAILABLE, STALE, TOO_LARGE -> Level.WARN;
          // told by the pool: there are many at once
          case OVERLOADED -> Level.DEBUG;
          case SYNTAX,
              VALIDATION,
              BAD_VALUE,
              BAD_ARGUMENT,
              BAD_TOKEN,
              INPUT_REFUSED,
              UNAUTHORIZED,
              NOT_FOUND ->
              Level.DEBUG;
          case CONDITION_FAILED,
              UNIQUE_VIOLATION,
              FOREIGN_KEY_VIOLATION,
              NOT_NULL_VIOLATION,
              CHECK_VIOLATION,
              OUT_OF_RANGE,
              TOO_LONG,
              DATA_REFUSED,
              SERIALIZATION ->
              Level.DEBUG;
        };
    LOG.atLevel(level)
        .log(
            "Request {}: {} {} {}",
            request.id(),
            failure.code(),
            failure.message(),
            failure.detail());
  }

  /** What nobody expected, as it is told to clients. */
  static Failure defect(Throwable defect, Request request) {
    LOG.error("Request {} met a defect", request.id(), defect);
    return Failure.of(
        FailureCode.INTERNAL,
        "Something went wrong here; the log has more under request %s.".formatted(request.id()));
  }
}
