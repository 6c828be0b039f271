package dev.penstock.engine.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * From a database's text of a day or time to that of the API. What is no point in time
 * (PostgreSQL's infinity, MySQL's zero date) stays as the database writes it.
 */
final class TemporalText {
  private static final String BEFORE_CHRIST = " BC";

  private TemporalText() {}

  static String date(String text) {
    if (text.length() == 10 || !isDigit(text, 0)) {
      return text;
    }
    return text.endsWith(BEFORE_CHRIST) || text.indexOf('-') != 4
        ? localDate(text).toString()
        : text;
  }

  static String time(String text) {
    var point = text.indexOf('.');
    return point < 0 ? text : text.substring(0, point) + fraction(text.substring(point + 1));
  }

  static String timeWithZone(String text) {
    var at = offsetStart(text, 0);
    if (at < 0) {
      return time(text);
    }
    var offset = ZoneOffset.of(text.substring(at)).getId();
    return time(text.substring(0, at)) + offset;
  }

  /** In UTC; a text without an offset is taken as UTC already. */
  static String dateTime(String text) {
    var space = text.indexOf(' ');
    if (space < 0
        || text.startsWith("0000-")
        || text.startsWith("-00", 4)
        || text.startsWith("-00", 7)) {
      return isDigit(text, 0) ? text.replace(' ', 'T') + "Z" : text;
    }
    var at = offsetStart(text, space);
    var zero = at < 0 || text.substring(at).equals("+00");
    if (space == 10 && zero && !text.endsWith(BEFORE_CHRIST)) {
      return text.substring(0, 10)
          + "T"
          + time(at < 0 ? text.substring(11) : text.substring(11, at))
          + "Z";
    }
    return inUtc(text, space, at);
  }

  private static String inUtc(String text, int space, int at) {
    var era = text.endsWith(BEFORE_CHRIST) ? BEFORE_CHRIST : "";
    var body = text.substring(0, text.length() - era.length());
    var end = at < 0 ? body.length() : at;
    var local =
        LocalDateTime.of(
            localDate(text.substring(0, space) + era),
            LocalTime.parse(body.substring(space + 1, end)));
    var seconds = at < 0 ? 0 : ZoneOffset.of(body.substring(at)).getTotalSeconds();
    var utc = local.minusSeconds(seconds);
    var time = utc.toLocalTime();
    var clock =
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    var fraction = fraction(String.format(Locale.ROOT, "%06d", time.getNano() / 1000));
    return utc.toLocalDate() + "T" + clock + fraction + "Z";
  }

  private static LocalDate localDate(String text) {
    var christ = text.endsWith(BEFORE_CHRIST);
    var body = christ ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text;
    var dash = body.indexOf('-');
    var year = Integer.parseInt(body.substring(0, dash));
    return LocalDate.of(
        christ ? 1 - year : year,
        Integer.parseInt(body.substring(dash + 1, dash + 3)),
        Integer.parseInt(body.substring(dash + 4, dash + 6)));
  }

  /** None when it is zero, else three or six digits. */
  private static String fraction(String digits) {
    var six = (digits + "000000").substring(0, 6);
    if (six.equals("000000")) {
      return "";
    }
    return "." + (six.endsWith("000") ? six.substring(0, 3) : six);
  }

  private static int offsetStart(String text, int from) {
    var plus = text.indexOf('+', from);
    return plus >= 0 ? plus : text.indexOf('-', Math.max(1, from));
  }

  private static boolean isDigit(String text, int index) {
    return text.length() > index && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }
}
