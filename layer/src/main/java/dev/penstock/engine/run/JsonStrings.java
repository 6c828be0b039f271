package dev.penstock.engine.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes JSON strings; eight bytes at a time are looked at for what needs more than a copy. */
final class JsonStrings {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
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
    return write(utf8, 0, utf8.length, sink);
  }

  static boolean write(byte[] utf8, int from, int end, ByteSink sink) {
    var special = special(utf8, from, end);
    if (special < end && !Utf8.isWellFormed(utf8, special, end)) {
      return false;
    }
    sink.write('"');
    sink.write(utf8, from, special - from);
    escape(utf8, special, end, sink);
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

  /** The place of the first byte that is not ASCII or has to be escaped. */
  private static int special(byte[] bytes, int from, int end) {
    var at = from;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      var found = special((long) LONGS.get(bytes, at));
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < end && bytes[at] >= 0 && !isEscaped(bytes[at])) {
      at++;
    }
    return at;
  }

  /**
   * The high bit of each byte that is special; above the first one others may have it wrongly.
   * Bytes of ASCII differ from x by 0 only where they are x, and 0 - 1 borrows from the high bit.
   */
  private static long special(long word) {
    var quotes = (word ^ QUOTES) - ONES;
    var backslashes = (word ^ BACKSLASHES) - ONES;
    var controls = word - SPACES;
    return (quotes | backslashes | controls | word) & HIGH_BITS;
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
