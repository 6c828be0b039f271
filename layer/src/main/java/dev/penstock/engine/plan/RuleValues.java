package dev.penstock.engine.plan;

import dev.penstock.definition.ScalarType;
import java.math.BigDecimal;

/** Brings values of rules and claims to the JSON type that a scalar is given as. */
final class RuleValues {
  private static final int LONGEST_NUMBER = 100;

  private RuleValues() {}

  static Object of(ScalarType type, Object raw) {
    return switch (type) {
      case INT, BIG_INT -> whole(raw);
      case FLOAT -> raw instanceof String text ? number(text) : raw;
      case BOOLEAN -> raw instanceof String text ? truth(text) : raw;
      case BIG_DECIMAL -> raw;
      case ID, STRING, DATE, TIME, DATE_TIME, JSON, IP_ADDRESS, BASE64 -> raw.toString();
    };
  }

  private static Object whole(Object raw) {
    if (raw instanceof Boolean) {
      return raw;
    }
    var number = number(raw.toString()).stripTrailingZeros();
    if (number.scale() > 0) {
      throw new IllegalArgumentException("Not whole");
    }
    return number.toBigInteger();
  }

  private static BigDecimal number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw new IllegalArgumentException("Too long for a number");
    }
    var number = new BigDecimal(text);
    // Written out, 1e999999999 would fill the memory.
    if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
      throw new IllegalArgumentException("Too large for a number");
    }
    return number;
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Neither true nor false");
    };
  }
}
