package dev.penstock.cli;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Request;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table of authorization tests: who asks, what, and what shall come of it.
 *
 * @param line of its file
 * @param callerName what the file calls the caller
 * @param expected what rules shall say; empty where only the data counts
 * @param data what the database shall answer; empty where it is not asked
 */
record AuthTest(
    String name,
    int line,
    String callerName,
    Caller caller,
    Question question,
    Expectation expected,
    Optional<Data> data) {

  /** What is asked. */
  record Question(String document, String operation, Map<String, @Nullable Object> variables) {}

  /** The member `data` of an answer, as YAML has it; null stands for itself. */
  record Data(@Nullable Object value) {}

  /** The request; the engine changes nothing for it. */
  Request request() {
    return new Request(
        question.document(), question.operation(), question.variables(), caller, "test", true);
  }
}
