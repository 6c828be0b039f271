package dev.penstock.server;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A body whose length is not known before its end, in the chunks of HTTP. Helidon copies each
 * write, so they are small; and what it cannot write is told as the {@link IOException} that a
 * stream's user expects.
 */
final class ChunkStream extends FilterOutputStream {
  private static final int CHUNK = 65_536;

  ChunkStream(OutputStream response) {
    super(response);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    try {
      for (var done = 0; done < length; done += CHUNK) {
        out.write(bytes, offset + done, Math.min(CHUNK, length - done));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
