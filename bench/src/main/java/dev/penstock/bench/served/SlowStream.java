package dev.penstock.bench.served;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** Reads no faster than it may. */
final class SlowStream extends FilterInputStream {
  private static final int MILLIS_PER_SECOND = 1_000;
  private final int bytesPerSecond;

  SlowStream(InputStream in, int bytesPerSecond) {
    super(in);
    this.bytesPerSecond = bytesPerSecond;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    var read = in.read(bytes, offset, length);
    try {
      Thread.sleep(Math.max(0, read) * (long) MILLIS_PER_SECOND / bytesPerSecond);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    return read;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }
}
