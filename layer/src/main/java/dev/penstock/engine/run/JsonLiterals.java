package dev.penstock.engine.run;

import java.nio.charset.StandardCharsets;

/** Writes the JSON values that are no strings. */
final class JsonLiterals {
  private static final byte[] NULL = bytes("null");
  private static final byte[] TRUE = bytes("true");
  private static final byte[] FALSE = bytes("false");

  private JsonLiterals() {}

  static void writeNull(ByteSink sink) {
    sink.append(NULL);
  }

  static void write(boolean value, ByteSink sink) {
    sink.append(value ? TRUE : FALSE);
  }

  static void write(long value, ByteSink sink) {
    sink.append(bytes(Long.toString(value)));
  }

  /** Null for what JSON has no number for: infinities and NaN. */
  static void write(double value, ByteSink sink) {
    sink.append(Double.isFinite(value) ? bytes(Double.toString(value)) : NULL);
  }

  /** Null for what JSON has no number for: infinities and NaN. */
  static void write(float value, ByteSink sink) {
    sink.append(Float.isFinite(value) ? bytes(Float.toString(value)) : NULL);
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.ISO_8859_1);
  }
}
