package dev.penstock.engine.graphql;

import dev.penstock.definition.ScalarType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** AppSync's formats of days, times and instants. */
final class DateTimes {
  static final String DATE = "a day such as \"2024-01-02\"";
  static final String TIME = "a time such as \"03:04:05\" or \"03:04:05.678\"";
  static final String DATE_TIME = "an instant with its offset such as \"2024-01-02T03:04:05Z\"";

  private static final String OFFSET = "(?:Z|[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)";
  private static final Pattern DATE_FORM =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})" + OFFSET + "?");
  // Hours reach 838 in MySQL, whose TIME is also a span of time.
  private static final Pattern TIME_FORM =
      Pattern.compile(
          "(-?[0-9]{2,3}):([0-5][0-9])(:[0-5][0-9](?:\\.[0-9]{1,9})?)?(" + OFFSET + ")?");
  private static final Pattern DATE_TIME_FORM =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?" + OFFSET);
  private static final int MOST_HOURS = 838;

  private DateTimes() {}

  static LocalDate date(String text) {
    var form = DATE_FORM.matcher(text);
    try {
      if (form.matches()) {
        return inRange(LocalDate.parse(form.group(1)));
      }
    } catch (DateTimeException _) {
      // Said below, in the words of the API.
    }
    throw ScalarValues.refused(ScalarType.DATE, DATE, text);
  }

  /** The time with its seconds written out. */
  static String time(String text) {
    var form = TIME_FORM.matcher(text);
    if (!form.matches() || Math.abs(Integer.parseInt(form.group(1))) > MOST_HOURS) {
      throw ScalarValues.refused(ScalarType.TIME, TIME, text);
    }
    var seconds = form.group(3) == null ? ":00" : form.group(3);
    var offset = form.group(4) == null ? "" : form.group(4);
    return form.group(1) + ":" + form.group(2) + seconds + offset;
  }

  static OffsetDateTime dateTime(String text) {
    try {
      if (DATE_TIME_FORM.matcher(text).matches()) {
        var value = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        inRange(value.toLocalDate());
        return value;
      }
    } catch (DateTimeException _) {
      // Said below, in the words of the API.
    }
    throw ScalarValues.refused(ScalarType.DATE_TIME, DATE_TIME, text);
  }

  private static LocalDate inRange(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new DateTimeException("Beyond the four digits of a year");
    }
    return date;
  }
}
