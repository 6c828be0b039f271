package dev.penstock.engine.run;

/** Whether bytes are text: RFC 3629, without surrogates and without longer forms than needed. */
final class Utf8 {
  private Utf8() {}

  static boolean isWellFormed(byte[] bytes, int from, int end) {
    var at = from;
    while (at < end) {
      var length = bytes[at] >= 0 ? 1 : sequence(bytes, at, end);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** How many bytes belong to the character that begins there; 0 when none does. */
  private static int sequence(byte[] bytes, int at, int end) {
    var first = bytes[at] & 0xff;
    var length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + length > end || !secondFits(first, bytes[at + 1])) {
      return 0;
    }
    for (var i = 2; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static boolean secondFits(int first, byte second) {
    var value = second & 0xff;
    var least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    var most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    return value >= least && value <= most;
  }
}
