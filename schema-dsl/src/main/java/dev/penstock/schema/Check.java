package dev.penstock.schema;

import dev.penstock.definition.InputRule;

/**
 * What a value that a caller gives must be like; {@link Checks} makes them.
 *
 * @param <T> the Java type of the values that it can look at
 */
@SuppressWarnings("UnusedTypeParameter") // it is there for the compiler of the user's file
public final class Check<T> {
  private final InputRule.Kind kind;
  private final String operand;
  private final String message;

  Check(InputRule.Kind kind, String operand, String message) {
    this.kind = kind;
    this.operand = operand;
    this.message = message;
  }

  /** What callers are told whose value is refused, instead of a sentence made of the rule. */
  public Check<T> message(String text) {
    return new Check<>(kind, operand, text);
  }

  InputRule.Kind kind() {
    return kind;
  }

  /**
   * The rule.
   *
   * @throws IllegalArgumentException when its operand makes no sense
   */
  InputRule rule() {
    return new InputRule(kind, operand, message);
  }
}
