package dev.penstock.server;

import dev.penstock.server.Call.Body;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * Reads the bodies of requests, up to a limit of bytes and of time.
 *
 * @param limit bytes
 * @param patience from the first byte to the last
 */
record BodyReader(int limit, Duration patience) {
  private static final int CHUNK = 16_384;

  Body read(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return new Body.Whole(new byte[0]);
    }
    if (request.headers().contentLength().orElse(0) > limit) {
      return new Body.TooLarge(limit);
    }
    try {
      return read(request.content().inputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Body read(InputStream content) throws IOException {
    var end = System.nanoTime() + patience.toNanos();
    var bytes = new ByteArrayOutputStream();
    var chunk = new byte[CHUNK];
    for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
      bytes.write(chunk, 0, count);
      if (bytes.size() > limit) {
        return new Body.TooLarge(limit);
      }
      if (System.nanoTime() > end) {
        return new Body.TooSlow();
      }
    }
    return new Body.Whole(bytes.toByteArray());
  }
}
