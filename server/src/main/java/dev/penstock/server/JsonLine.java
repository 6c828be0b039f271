package dev.penstock.server;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Arrays;

/** JSON in UTF-8 that is put together piece by piece. */
final class JsonLine {
  private byte[] bytes = new byte[256];
  private int length;

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** ASCII that needs no escape. */
  JsonLine raw(String text) {
    reserve(text.length());
    for (var place = 0; place < text.length(); place++) {
      bytes[length++] = (byte) text.charAt(place);
    }
    return this;
  }

  JsonLine raw(byte[] text) {
    reserve(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  /** A string in quotes. */
  void text(String text) {
    raw("\"");
    if (isPlain(text)) {
      raw(text);
    } else {
      raw(JsonStringEncoder.getInstance().quoteAsUTF8(text));
    }
    raw("\"");
  }

  void number(long number) {
    raw(Long.toString(number));
  }

  /** The last digits of a number, with leading zeros. */
  void digits(int number, int count) {
    reserve(count);
    var rest = number;
    for (var place = count - 1; place >= 0; place--) {
      bytes[length + place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += count;
  }

  private static boolean isPlain(String text) {
    for (var place = 0; place < text.length(); place++) {
      var sign = text.charAt(place);
      if (sign < ' ' || sign > '~' || sign == '"' || sign == '\\') {
        return false;
      }
    }
    return true;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
