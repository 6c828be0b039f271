package dev.penstock.schema;

import dev.penstock.definition.InputRule.Kind;

/** The words for what a value must be like. */
public final class Checks {
  Checks() {}

  /** Greater than the number. */
  public Check<Number> gt(Number number) {
    return number(Kind.GT, number);
  }

  /** Less than the number. */
  public Check<Number> lt(Number number) {
    return number(Kind.LT, number);
  }

  /** The number or more. */
  public Check<Number> gte(Number number) {
    return number(Kind.GTE, number);
  }

  /** The number or less. */
  public Check<Number> lte(Number number) {
    return number(Kind.LTE, number);
  }

  /** So many characters or more. */
  public Check<String> minLength(int characters) {
    return new Check<>(Kind.MIN_LENGTH, Integer.toString(characters), "");
  }

  /** So many characters or fewer. */
  public Check<String> maxLength(int characters) {
    return new Check<>(Kind.MAX_LENGTH, Integer.toString(characters), "");
  }

  public Check<String> startsWith(String text) {
    return new Check<>(Kind.STARTS_WITH, text, "");
  }

  public Check<String> endsWith(String text) {
    return new Check<>(Kind.ENDS_WITH, text, "");
  }

  /**
   * The whole text is of this form.
   *
   * @param expression in the syntax of RE2, which is Java's without what can take forever:
   *     backreferences, look-ahead and look-behind
   */
  public Check<String> matches(String expression) {
    return new Check<>(Kind.MATCHES, expression, "");
  }

  private static Check<Number> number(Kind kind, Number number) {
    return new Check<>(kind, number.toString(), "");
  }
}
