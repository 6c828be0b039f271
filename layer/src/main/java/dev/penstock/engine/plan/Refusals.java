package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.util.List;

/** The failures of this stage. */
final class Refusals {
  private Refusals() {}

  static Failure.Exception badArgument(String message) {
    return new Failure.Exception(Failure.of(FailureCode.BAD_ARGUMENT, message));
  }

  static Failure.Exception badArgument(Field field, String message) {
    return of(FailureCode.BAD_ARGUMENT, field, message);
  }

  static Failure.Exception badValue(Field field, String message) {
    return of(FailureCode.BAD_VALUE, field, message);
  }

  static Failure.Exception badToken() {
    return new Failure.Exception(
        Failure.of(
            FailureCode.BAD_TOKEN,
            "This nextToken belongs to another query; start again without nextToken."));
  }

  private static Failure.Exception of(FailureCode code, Field field, String message) {
    return new Failure.Exception(new Failure(code, message, List.of(field.name()), ""));
  }
}
