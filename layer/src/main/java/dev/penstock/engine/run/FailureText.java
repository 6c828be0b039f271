package dev.penstock.engine.run;

import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.FailureCode;
import java.util.List;

/** The sentences for what databases refuse. */
final class FailureText {
  private FailureText() {}

  static String of(FailureCode code, Model model, Operation operation, List<String> fields) {
    var named = String.join(" and ", fields);
    var known = !fields.isEmpty();
    return switch (code) {
      case UNIQUE_VIOLATION ->
          "Another %s has the same %s."
              .formatted(model.name(), known ? named : "value of a unique field");
      case FOREIGN_KEY_VIOLATION -> foreignKey(model, operation, named);
      case NOT_NULL_VIOLATION -> "%s needs a value.".formatted(known ? named : "A field");
      case CHECK_VIOLATION ->
          "The database has a rule for %s that this row does not meet."
              .formatted(known ? named : model.name());
      case OUT_OF_RANGE ->
          "The value of %s is outside what the database holds."
              .formatted(known ? named : "a field");
      case TOO_LONG ->
          "The value of %s does not fit the length that the database holds."
              .formatted(known ? named : "a field");
      case DATA_REFUSED ->
          "The database does not take the value of %s.".formatted(known ? named : "a field");
      case SYNTAX,
          VALIDATION,
          BAD_VALUE,
          BAD_ARGUMENT,
          BAD_TOKEN,
          INPUT_REFUSED,
          UNAUTHORIZED,
          NOT_FOUND,
          CONDITION_FAILED,
          SERIALIZATION,
          STALE,
          TIMEOUT,
          UNAVAILABLE,
          TOO_LARGE,
          OVERLOADED,
          INTERNAL ->
          general(code);
    };
  }

  private static String foreignKey(Model model, Operation operation, String named) {
    if (operation == Operation.DELETE) {
      return "Other rows still refer to this %s.".formatted(model.name());
    }
    return named.contains(" and ")
        ? named + " refer to a row that does not exist."
        : "%s refers to a row that does not exist.".formatted(named.isEmpty() ? "A field" : named);
  }

  static String general(FailureCode code) {
    return switch (code) {
      case SERIALIZATION -> "Another request changed the same rows at the same time, try again.";
      case STALE -> "The database has changed since this API was built; generate the schema again.";
      case TIMEOUT -> "The database took too long.";
      case UNAVAILABLE -> "The database is not available, try again later.";
      case OVERLOADED -> "The database is overloaded, try again later.";
      case DATA_REFUSED, OUT_OF_RANGE, TOO_LONG ->
          "The database does not take a value of this request.";
      case UNIQUE_VIOLATION,
          FOREIGN_KEY_VIOLATION,
          NOT_NULL_VIOLATION,
          CHECK_VIOLATION,
          SYNTAX,
          VALIDATION,
          BAD_VALUE,
          BAD_ARGUMENT,
          BAD_TOKEN,
          INPUT_REFUSED,
          UNAUTHORIZED,
          NOT_FOUND,
          CONDITION_FAILED,
          TOO_LARGE,
          INTERNAL ->
          "The database refused the statement; the log has its words.";
    };
  }
}
