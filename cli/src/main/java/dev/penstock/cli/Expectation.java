package dev.penstock.cli;

import dev.penstock.engine.explain.Outcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What rules shall say to the parts of a request. */
sealed interface Expectation {
  /** Nothing in particular. */
  record Anything() implements Expectation {}

  /** Each part is allowed, whatever the row is. */
  record Allowed() implements Expectation {}

  /** Each root field is refused. */
  record Refused() implements Expectation {}

  /**
   * Each of these parts has its outcome.
   *
   * @param rest of all other parts; empty when they do not matter
   */
  record Parts(Map<String, Wanted> parts, Optional<Wanted> rest) implements Expectation {
    public Parts {
      parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
  }

  /**
   * The outcome of one part.
   *
   * @param where the condition, in the words of an explanation; empty when any will do
   */
  record Wanted(Outcome outcome, Optional<String> where) {
    @Override
    public String toString() {
      return ExplanationText.word(outcome) + where.map(words -> " " + words).orElse("");
    }
  }
}
