package dev.penstock.engine.run;

/** Numbers whose text in the database is their text in JSON. */
final class NumberBytes {
  private static final int LONGEST_INT = 18;
  private static final int DOUBLE_DIGITS = 15;
  private static final int FLOAT_DIGITS = 6;
  private static final byte[] POINT_ZERO = {'.', '0'};

  private NumberBytes() {}

  /** A whole number without idle zeros. */
  static boolean whole(byte[] text, ByteSink sink) {
    var start = text.length > 0 && text[0] == '-' ? 1 : 0;
    var digits = text.length - start;
    if (digits == 0
        || digits > LONGEST_INT
        || (text[start] == '0' && text.length > 1)
        || Digits.endFrom(text, start) < text.length) {
      return false;
    }
    sink.append(text);
    return true;
  }

  /** A number as a string. */
  static boolean quoted(byte[] text, ByteSink sink) {
    var padded = text.length > 1 && text[0] == '0' && text[1] != '.';
    return !padded && JsonStrings.write(text, sink);
  }

  /** A float of few digits, which is as short as Java writes it. */
  static boolean single(byte[] text, ByteSink sink) {
    return decimal(text, FLOAT_DIGITS, sink);
  }

  /** A double of few digits, which is as short as Java writes it. */
  static boolean number(byte[] text, ByteSink sink) {
    return decimal(text, DOUBLE_DIGITS, sink);
  }

  /**
   * With so few digits no other decimal stands for the same binary number, so that a text from
   * 0.001 to 9999999.9… without idle zeros is what {@link Double#toString(double)} would make of
   * it.
   */
  private static boolean decimal(byte[] text, int digits, ByteSink sink) {
    var start = text.length > 0 && text[0] == '-' ? 1 : 0;
    var point = Digits.endFrom(text, start);
    var whole = point - start;
    if (whole < 1 || whole > 7 || whole > digits || (text[start] == '0' && whole > 1)) {
      return false;
    }
    if (point == text.length) {
      sink.append(text);
      sink.append(POINT_ZERO);
      return true;
    }
    var fraction = text.length - point - 1;
    if (text[point] != '.'
        || fraction < 1
        || whole + fraction > digits
        || text[text.length - 1] == '0'
        || Digits.endFrom(text, point + 1) < text.length
        || (text[start] == '0' && isTiny(text, point + 1))) {
      return false;
    }
    sink.append(text);
    return true;
  }

  /** Whether Java would write it with an exponent: three zeros behind the point, and more. */
  private static boolean isTiny(byte[] text, int from) {
    return text.length > from + 3
        && text[from] == '0'
        && text[from + 1] == '0'
        && text[from + 2] == '0';
  }
}
