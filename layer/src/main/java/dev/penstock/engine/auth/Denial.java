package dev.penstock.engine.auth;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;

/** A field that a caller may not ask for, in the words that Amplify's clients know. */
public record Denial(String type, String field) {

  public Failure failure() {
    return Failure.of(
        FailureCode.UNAUTHORIZED, "Not Authorized to access %s on type %s".formatted(field, type));
  }

  public Failure.Exception exception() {
    return new Failure.Exception(failure());
  }
}
