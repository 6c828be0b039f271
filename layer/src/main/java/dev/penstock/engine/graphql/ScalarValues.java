package dev.penstock.engine.graphql;

import dev.penstock.definition.ScalarType;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Reads what a client gave for a scalar into the Java value that {@link Operation} names. The
 * schema uses it for typed arguments, and whoever compares a field with a value that travelled as
 * String uses it too.
 */
public final class ScalarValues {
  private static final BigInteger LOWEST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger HIGHEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
  private static final int NUMBER_LENGTH = 1_000;
  private static final int SHOWN = 60;
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,20}");
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");
  private static final String BIG_INT =
      "a whole number from %s to %s, as a string or a number".formatted(LOWEST, HIGHEST);
  private static final String BIG_DECIMAL =
      "a decimal of at most %d digits, as a string or a number".formatted(NUMBER_LENGTH);

  private ScalarValues() {}

  /**
   * The Java value.
   *
   * @param given a String, Boolean or Number
   * @throws Failure.Exception with {@link FailureCode#BAD_VALUE} when the type does not take it
   */
  public static Object read(ScalarType type, Object given) {
    return switch (type) {
      case ID ->
          given instanceof BigInteger || given instanceof Integer || given instanceof Long
              ? given.toString()
              : text(type, given, "a string or a whole number");
      case STRING -> text(type, given, "a string");
      case INT -> integer(given);
      case FLOAT -> floating(given);
      case BOOLEAN -> {
        if (given instanceof Boolean value) {
          yield value;
        }
        throw refused(type, "true or false", given);
      }
      case BIG_INT -> bigInteger(given);
      case BIG_DECIMAL -> bigDecimal(given);
      case DATE -> DateTimes.date(text(type, given, DateTimes.DATE));
      case TIME -> DateTimes.time(text(type, given, DateTimes.TIME));
      case DATE_TIME -> DateTimes.dateTime(text(type, given, DateTimes.DATE_TIME));
      case JSON -> JsonText.checked(text(type, given, JsonText.EXPECTED));
      case IP_ADDRESS -> IpAddresses.checked(text(type, given, IpAddresses.EXPECTED));
      case BASE64 -> base64(text(type, given, "a string of Base64"));
    };
  }

  static Failure.Exception refused(ScalarType type, String expected, Object given) {
    return new Failure.Exception(
        Failure.of(
            FailureCode.BAD_VALUE,
            "%s takes %s, not %s.".formatted(type.graphqlName(), expected, quoted(given))));
  }

  static String quoted(Object given) {
    var text = given.toString();
    var shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return given instanceof String ? "\"" + shown + "\"" : shown;
  }

  private static String text(ScalarType type, Object given, String expected) {
    if (given instanceof String text) {
      return text;
    }
    throw refused(type, expected, given);
  }

  private static Integer integer(Object given) {
    var expected = "a whole number from -2147483648 to 2147483647";
    var value = wholeNumber(ScalarType.INT, given, expected);
    if (value.bitLength() > 31) {
      throw refused(ScalarType.INT, expected, given);
    }
    return value.intValue();
  }

  private static Double floating(Object given) {
    if (given instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw refused(ScalarType.FLOAT, "a number of double precision", given);
  }

  private static BigInteger bigInteger(Object given) {
    var value = wholeNumber(ScalarType.BIG_INT, given, BIG_INT);
    if (value.compareTo(LOWEST) < 0 || value.compareTo(HIGHEST) > 0) {
      throw refused(ScalarType.BIG_INT, BIG_INT, given);
    }
    return value;
  }

  private static BigInteger wholeNumber(ScalarType type, Object given, String expected) {
    return switch (given) {
      case BigInteger number -> number;
      case Integer number -> BigInteger.valueOf(number);
      case Long number -> BigInteger.valueOf(number);
      case Double number when isWhole(number) -> BigDecimal.valueOf(number).toBigInteger();
      case BigDecimal number when isWhole(number.doubleValue()) -> number.toBigInteger();
      case String text when type == ScalarType.BIG_INT && WHOLE.matcher(text).matches() ->
          new BigInteger(text);
      default -> throw refused(type, expected, given);
    };
  }

  /** Some languages write 1 as 1.0; beyond 53 bits nobody knows what was meant. */
  private static boolean isWhole(double number) {
    return number == Math.rint(number) && Math.abs(number) < 0x1p53;
  }

  private static BigDecimal bigDecimal(Object given) {
    var text =
        given instanceof Number || given instanceof String ? given.toString() : "not a number";
    if (text.length() > NUMBER_LENGTH + 2 || !DECIMAL.matcher(text).matches()) {
      throw refused(ScalarType.BIG_DECIMAL, BIG_DECIMAL, given);
    }
    var value = new BigDecimal(text);
    // Written out, 1e9999 would be ten thousand characters of SQL text or bind.
    if (value.precision() + Math.abs((long) value.scale()) > NUMBER_LENGTH) {
      throw refused(ScalarType.BIG_DECIMAL, BIG_DECIMAL, given);
    }
    return value;
  }

  private static byte[] base64(String text) {
    try {
      if (text.length() % 4 == 0) {
        return Base64.getDecoder().decode(text);
      }
    } catch (IllegalArgumentException _) {
      // Said below, in the words of the API.
    }
    throw refused(ScalarType.BASE64, "bytes in padded Base64 such as \"AQI=\"", text);
  }
}
