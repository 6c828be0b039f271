package dev.penstock.engine.plan;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Whether a text is short enough for a column. One that is not equals no value there, so that
 * nothing need be compared with it: of the claims of an owner mostly one remains.
 *
 * @param longest in characters, as databases count them
 */
record TextLength(int longest) implements Function<Object, Boolean> {
  private static final Pattern LIMITED =
      Pattern.compile("(?:var)?char(?:acter)?(?: varying)?\\((\\d{1,9})\\).*");

  /** Of the texts that a column holds; empty where they may be of any length, or are no texts. */
  static OptionalInt longest(ColumnType type) {
    if (type.storage() != Storage.TEXT && type.storage() != Storage.PADDED_TEXT) {
      return OptionalInt.empty();
    }
    var limited = LIMITED.matcher(type.sql().toLowerCase(Locale.ROOT));
    return limited.matches()
        ? OptionalInt.of(Integer.parseInt(limited.group(1)))
        : OptionalInt.empty();
  }

  @Override
  public Boolean apply(Object value) {
    var text = value.toString();
    return text.codePointCount(0, text.length()) <= longest;
  }
}
