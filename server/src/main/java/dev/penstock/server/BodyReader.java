package dev.penstock.server;

import dev.penstock.server.Call.Body;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.media.ReadableEntity;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the bodies of requests, up to a limit of bytes and of time.
 *
 * @param limit bytes
 * @param deadlines limit the time from the first byte to the last
 */
record BodyReader(int limit, Deadlines deadlines) {
  private static final Logger LOG = LoggerFactory.getLogger(BodyReader.class);
  private static final int CHUNK = 16_384;

  /** So many times the limit is read and thrown away: most clients listen only when all is sent. */
  private static final int COURTESY = 64;

  Body read(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return new Body.Whole(new byte[0]);
    }
    var headers = request.headers();
    if (ends(headers) > 1) {
      // who forwards such a request may see another end of it than we do (RFC 9112 section 6.3)
      return new Body.Broken();
    }
    if (headers.contains(HeaderNames.EXPECT) && headers.contentLength().orElse(0) > limit) {
      return new Body.TooLarge(limit);
    }
    var turn = deadlines.begin();
    var body = read(request.content());
    return turn.end() ? new Body.TooSlow() : body;
  }

  private Body read(ReadableEntity entity) {
    try {
      return read(entity.inputStream());
    } catch (IOException | RuntimeException e) {
      // Helidon throws whatever met it: numbers that are none, ends that come too early
      LOG.debug("A body could not be read", e);
      return new Body.Broken();
    }
  }

  /** How often the headers say where the body ends. */
  private static int ends(Headers headers) {
    return headers.values(HeaderNames.TRANSFER_ENCODING).size()
        + headers.values(HeaderNames.CONTENT_LENGTH).size();
  }

  private Body read(InputStream content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var chunk = new byte[CHUNK];
    var total = 0L;
    for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
      total += count;
      if (total <= limit) {
        bytes.write(chunk, 0, count);
      } else if (total > (long) limit * COURTESY) {
        return new Body.TooLarge(limit);
      }
    }
    return total > limit ? new Body.TooLarge(limit) : new Body.Whole(bytes.toByteArray());
  }
}
