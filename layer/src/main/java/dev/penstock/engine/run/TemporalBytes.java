package dev.penstock.engine.run;

import java.time.LocalDateTime;

/** Days and times of our era in the forms that the databases write them in. */
final class TemporalBytes {
  private static final int DATE = 10;
  private static final int DATE_TIME = 19;
  private static final int MICROSECONDS = 6;
  private static final int MILLISECONDS = 3;

  private TemporalBytes() {}

  static boolean date(byte[] text, ByteSink sink) {
    return text.length == DATE && JsonStrings.write(text, sink);
  }

  /** Up to microseconds; of them none, three or six digits are told. */
  static boolean time(byte[] text, ByteSink sink) {
    var point = indexOf('.', text);
    if (point == text.length) {
      return JsonStrings.write(text, sink);
    }
    if (Digits.endFrom(text, point + 1) < text.length) {
      return false;
    }
    sink.write('"');
    sink.write(text, 0, point);
    fraction(text, point, text.length, sink);
    sink.write('"');
    return true;
  }

  /** In UTC; a text without an offset is taken as UTC already. */
  static boolean dateTime(byte[] text, ByteSink sink) {
    if (!isDateTime(text)) {
      return false;
    }
    var end = Digits.endFrom(text, DATE_TIME + (at(text, DATE_TIME) == '.' ? 1 : 0));
    if (end == DATE_TIME + 1 || end > DATE_TIME + 1 + MICROSECONDS) {
      return false;
    }
    if (end == text.length) {
      write(text, end, 0, sink);
      return true;
    }
    var hours = end + 3 == text.length && Digits.endFrom(text, end + 1) == text.length;
    var halves =
        end + 6 == text.length
            && text[end + 3] == ':'
            && Digits.endFrom(text, end + 1) == end + 3
            && Digits.endFrom(text, end + 4) == text.length;
    var signed = text[end] == '+' || text[end] == '-';
    if (!signed || isEdge(text) || !(hours || halves)) {
      return false;
    }
    var minutes = two(text, end + 1) * 60 + (halves ? two(text, end + 4) : 0);
    write(text, end, text[end] == '-' ? -minutes : minutes, sink);
    return true;
  }

  /** Whether it begins with a day and a time of the years 1 to 9999. */
  private static boolean isDateTime(byte[] text) {
    return text.length >= DATE_TIME
        && Digits.endFrom(text, 0) == 4
        && text[4] == '-'
        && Digits.endFrom(text, 5) == 7
        && text[7] == '-'
        && Digits.endFrom(text, 8) == DATE
        && text[DATE] == ' '
        && Digits.endFrom(text, 11) == 13
        && text[13] == ':'
        && Digits.endFrom(text, 14) == 16
        && text[16] == ':'
        && Digits.endFrom(text, 17) == DATE_TIME
        && two(text, 0) + two(text, 2) > 0
        && two(text, 5) > 0
        && two(text, 8) > 0;
  }

  /** Whether an offset may lead out of the years that have four digits. */
  private static boolean isEdge(byte[] text) {
    var year = two(text, 0) * 100 + two(text, 2);
    return year == 1 || year == 9_999;
  }

  /** The text up to the end of its seconds, so many minutes earlier. */
  private static void write(byte[] text, int end, int offset, ByteSink sink) {
    sink.write('"');
    if (offset == 0) {
      sink.write(text, 0, DATE);
      sink.write('T');
      sink.write(text, DATE + 1, DATE_TIME - DATE - 1);
    } else {
      writeEarlier(text, offset, sink);
    }
    fraction(text, DATE_TIME, end, sink);
    sink.write('Z');
    sink.write('"');
  }

  private static void writeEarlier(byte[] text, int offset, ByteSink sink) {
    var local =
        LocalDateTime.of(
            two(text, 0) * 100 + two(text, 2),
            two(text, 5),
            two(text, 8),
            two(text, 11),
            two(text, 14),
            two(text, 17));
    var utc = local.minusMinutes(offset);
    two(utc.getYear() / 100, sink);
    two(utc.getYear() % 100, sink);
    sink.write('-');
    two(utc.getMonthValue(), sink);
    sink.write('-');
    two(utc.getDayOfMonth(), sink);
    sink.write('T');
    two(utc.getHour(), sink);
    sink.write(':');
    two(utc.getMinute(), sink);
    sink.write(text, 16, 3);
  }

  /** None when it is zero, else three or six digits. */
  private static void fraction(byte[] text, int point, int end, ByteSink sink) {
    var last = Math.min(end, point + 1 + MICROSECONDS) - 1;
    while (last > point && text[last] == '0') {
      last--;
    }
    var digits = last - point;
    if (digits <= 0) {
      return;
    }
    sink.write(text, point, digits + 1);
    for (var i = digits; i < (digits > MILLISECONDS ? MICROSECONDS : MILLISECONDS); i++) {
      sink.write('0');
    }
  }

  private static int two(byte[] text, int at) {
    return (text[at] - '0') * 10 + text[at + 1] - '0';
  }

  private static void two(int number, ByteSink sink) {
    sink.write('0' + number / 10);
    sink.write('0' + number % 10);
  }

  private static int at(byte[] text, int place) {
    return place < text.length ? text[place] : 0;
  }

  private static int indexOf(char character, byte[] text) {
    var at = 0;
    while (at < text.length && text[at] != character) {
      at++;
    }
    return at;
  }
}
