package dev.penstock.engine.run;

/** Decimal digits in ASCII. */
final class Digits {
  private Digits() {}

  /** The place behind the digits that begin there. */
  static int endFrom(byte[] text, int from) {
    var at = from;
    while (at < text.length && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at;
  }
}
