package dev.penstock.engine.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that many answers have in common, kept in whole words because it is short and often copied.
 */
final class Literal {
  private final byte[] padded;
  private final int length;

  Literal(CharSequence text) {
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    this.length = bytes.length;
    this.padded = Arrays.copyOf(bytes, Math.ceilDiv(length, Long.BYTES) * Long.BYTES);
  }

  void write(ByteSink sink) {
    var room = sink.room(length);
    var end = sink.end();
    for (var at = 0; at < padded.length; at += Long.BYTES) {
      Words.set(room, end + at, Words.get(padded, at));
    }
    sink.advance(length);
  }
}
