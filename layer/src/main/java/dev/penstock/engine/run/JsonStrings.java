package dev.penstock.engine.run;

import java.nio.charset.StandardCharsets;

/** Writes JSON strings; eight bytes at a time are looked at for what needs more than a copy. */
final class JsonStrings {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long SPACES = ONES * ' ';
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private JsonStrings() {}

  /**
   * Writes UTF-8 as a JSON string.
   *
   * @return false when it is not UTF-8; then nothing was written
   */
  static boolean write(byte[] utf8, ByteSink sink) {
    if (writePlain(utf8, sink)) {
      return true;
    }
    if (!Utf8.isWellFormed(utf8, 0, utf8.length)) {
      return false;
    }
    sink.write('"');
    escape(utf8, 0, utf8.length, sink);
    sink.write('"');
    return true;
  }

  /** Half of a character outside of the basic plane, which UTF-8 has no form for, is escaped. */
  static void write(String text, ByteSink sink) {
    var start = 0;
    sink.write('"');
    for (var at = 0; at < text.length(); at++) {
      var character = text.charAt(at);
      if (Character.isHighSurrogate(character)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        at++;
      } else if (Character.isSurrogate(character)) {
        escape(text.substring(start, at), sink);
        escapeUnit(character, sink);
        start = at + 1;
      }
    }
    escape(text.substring(start), sink);
    sink.write('"');
  }

  /** The JSON string itself. */
  static String quoted(String text) {
    var sink = ByteSink.small();
    write(text, sink);
    return new String(sink.toByteArray(), StandardCharsets.UTF_8);
  }

  private static void escape(String wellFormed, ByteSink sink) {
    var utf8 = wellFormed.getBytes(StandardCharsets.UTF_8);
    escape(utf8, 0, utf8.length, sink);
  }

  /** Copies what is looked at; false when there is more than ASCII that needs no escape. */
  private static boolean writePlain(byte[] text, ByteSink sink) {
    var length = text.length;
    var room = sink.room(length + 2);
    var start = sink.end() + 1;
    room[start - 1] = '"';
    var at = 0;
    for (; at <= length - Long.BYTES; at += Long.BYTES) {
      var word = Words.get(text, at);
      if (!isPlain(word)) {
        return false;
      }
      Words.set(room, start + at, word);
    }
    for (; at < length; at++) {
      if (text[at] < 0 || isEscaped(text[at])) {
        return false;
      }
      room[start + at] = text[at];
    }
    room[start + length] = '"';
    sink.advance(length + 2);
    return true;
  }

  /**
   * Whether all bytes are ASCII that needs no escape: x ^ x is 0 and nothing else, and of these
   * differences only those below 0 have the high bit. A borrow comes from a byte that is not plain.
   */
  private static boolean isPlain(long word) {
    var quotes = (word ^ QUOTES) - ONES;
    var backslashes = (word ^ BACKSLASHES) - ONES;
    var controls = word - SPACES;
    return ((quotes | backslashes | controls | word) & HIGH_BITS) == 0;
  }

  private static void escape(byte[] utf8, int from, int end, ByteSink sink) {
    var start = from;
    for (var at = from; at < end; at++) {
      if (isEscaped(utf8[at])) {
        sink.write(utf8, start, at - start);
        escape(utf8[at], sink);
        start = at + 1;
      }
    }
    sink.write(utf8, start, end - start);
  }

  private static boolean isEscaped(byte value) {
    return (value >= 0 && value < ' ') || value == '"' || value == '\\';
  }

  private static void escape(byte value, ByteSink sink) {
    var letter =
        switch (value) {
          case '\b' -> 'b';
          case '\t' -> 't';
          case '\n' -> 'n';
          case '\f' -> 'f';
          case '\r' -> 'r';
          case '"', '\\' -> (char) value;
          default -> 'u';
        };
    if (letter == 'u') {
      escapeUnit((char) value, sink);
    } else {
      sink.write('\\');
      sink.write(letter);
    }
  }

  private static void escapeUnit(char unit, ByteSink sink) {
    sink.write('\\');
    sink.write('u');
    for (var shift = 12; shift >= 0; shift -= 4) {
      sink.write(DIGITS[(unit >> shift) & 0xf]);
    }
  }
}
