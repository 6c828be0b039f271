package dev.penstock.engine.run;

import java.io.OutputStream;
import java.util.Arrays;

/** Bytes in memory that can be cut, so that what comes later in an answer may arrive earlier. */
final class ByteSink extends OutputStream {
  private byte[] bytes = new byte[8_192];
  private int size;

  @Override
  public void write(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  @Override
  public void write(byte[] more, int offset, int length) {
    reserve(length);
    System.arraycopy(more, offset, bytes, size, length);
    size += length;
  }

  void append(byte[] more) {
    write(more, 0, more.length);
  }

  int size() {
    return size;
  }

  /** Takes away and returns everything from a position on. */
  byte[] cut(int from) {
    var tail = Arrays.copyOfRange(bytes, from, size);
    size = from;
    return tail;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes =
          Arrays.copyOf(
              bytes,
              Math.max(
                  Math.addExact(size, more),
                  (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 16)));
    }
  }
}
