package dev.penstock.definition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;

/**
 * What a value must be like that a create or an update gives to a field.
 *
 * @param operand what the value is compared with: a number for the rules of numbers and lengths, a
 *     text for the others
 * @param message what the caller is told otherwise; when empty, a sentence is made of the rule
 */
public record InputRule(Kind kind, String operand, String message) {

  /** The rules, by the names that Amplify gives them. */
  public enum Kind {
    GT,
    LT,
    GTE,
    LTE,
    /** In characters, of which some are two of Java's. */
    MIN_LENGTH,
    MAX_LENGTH,
    STARTS_WITH,
    ENDS_WITH,
    /** The whole text is of the form of a regular expression in the syntax of RE2. */
    MATCHES;

    /** Amplify's word for it, as it stands in the schema's code and in errors. */
    public String word() {
      return switch (this) {
        case GT -> "gt";
        case LT -> "lt";
        case GTE -> "gte";
        case LTE -> "lte";
        case MIN_LENGTH -> "minLength";
        case MAX_LENGTH -> "maxLength";
        case STARTS_WITH -> "startsWith";
        case ENDS_WITH -> "endsWith";
        case MATCHES -> "matches";
      };
    }

    /** Whether it is a rule for numbers; the others are for texts. */
    public boolean isForNumbers() {
      return switch (this) {
        case GT, LT, GTE, LTE -> true;
        case MIN_LENGTH, MAX_LENGTH, STARTS_WITH, ENDS_WITH, MATCHES -> false;
      };
    }
  }

  public InputRule {
    switch (kind) {
      case GT, LT, GTE, LTE -> number(operand);
      case MIN_LENGTH, MAX_LENGTH -> length(operand);
      case STARTS_WITH, ENDS_WITH -> {
        if (operand.isEmpty()) {
          throw new IllegalArgumentException("every text starts and ends with an empty one");
        }
      }
      case MATCHES -> pattern(operand);
    }
  }

  /** The operand of a rule for numbers. */
  public BigDecimal number() {
    return number(operand);
  }

  /** The operand of a rule for lengths. */
  public int length() {
    return length(operand);
  }

  /** The operand of {@link Kind#MATCHES}; its time is linear in the length of the text. */
  public Pattern pattern() {
    return pattern(operand);
  }

  private static BigDecimal number(String operand) {
    try {
      return new BigDecimal(operand);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("%s is no number".formatted(operand), e);
    }
  }

  private static int length(String operand) {
    try {
      var length = Integer.parseInt(operand);
      if (length >= 0) {
        return length;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IllegalArgumentException("%s is no length".formatted(operand));
  }

  private static Pattern pattern(String operand) {
    try {
      return Pattern.compile(operand);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "RE2 does not know the pattern %s: %s".formatted(operand, e.getDescription()), e);
    }
  }
}
