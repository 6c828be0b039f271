package dev.penstock.server;

import dev.penstock.server.Call.Body;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.media.ReadableEntity;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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

  /** What is reserved for a body before any of it is there. */
  private static final int CHUNK = 16_384;

  /** So many times the limit is read and thrown away: most clients listen only when all is sent. */
  private static final int COURTESY = 64;

  private static final Body NOTHING = new Body.Whole(new byte[0]);

  Body read(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return NOTHING;
    }
    var headers = request.headers();
    if (ends(headers) > 1) {
      // who forwards such a request may see another end of it than we do (RFC 9112 section 6.3)
      return new Body.Broken();
    }
    var declared = declared(headers);
    if (declared > limit && headers.contains(HeaderNames.EXPECT)) {
      return new Body.TooLarge(limit);
    }
    var turn = deadlines.begin();
    var body = read(request.content(), Math.clamp(declared, 0, CHUNK));
    return turn.end() ? new Body.TooSlow() : body;
  }

  private Body read(ReadableEntity entity, int expected) {
    try {
      return read(entity.inputStream(), expected);
    } catch (IOException | RuntimeException e) {
      // Helidon throws whatever met it: numbers that are none, ends that come too early
      LOG.debug("A body could not be read", e);
      return new Body.Broken();
    }
  }

  /**
   * Bytes; a guess when nothing is said of them. Helidon refuses what is no number before we are
   * asked; its own way to read the header as one takes longer than all that is done here.
   */
  private static long declared(Headers headers) {
    return headers.contains(HeaderNames.CONTENT_LENGTH)
        ? Long.parseLong(headers.get(HeaderNames.CONTENT_LENGTH).get())
        : CHUNK;
  }

  /** How often the headers say where the body ends. */
  private static int ends(Headers headers) {
    return ends(headers, HeaderNames.TRANSFER_ENCODING) + ends(headers, HeaderNames.CONTENT_LENGTH);
  }

  private static int ends(Headers headers, HeaderName name) {
    return headers.contains(name) ? headers.get(name).values().split(",", -1).length : 0;
  }

  /**
   * @param expected bytes; a body of so many is read into one array that it fills
   */
  private Body read(InputStream content, int expected) throws IOException {
    var bytes = new byte[Math.min(expected, limit)];
    var size = 0;
    while (true) {
      if (size == bytes.length) {
        var next = content.read();
        if (next < 0) {
          return new Body.Whole(bytes);
        }
        if (size == limit) {
          return skipped(content);
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(limit, 2L * size + CHUNK));
        bytes[size++] = (byte) next;
      }
      var count = content.read(bytes, size, bytes.length - size);
      if (count < 0) {
        return new Body.Whole(Arrays.copyOf(bytes, size));
      }
      size += count;
    }
  }

  private Body skipped(InputStream content) throws IOException {
    var chunk = new byte[CHUNK];
    var most = (long) limit * COURTESY;
    for (var total = (long) limit + 1; total <= most; ) {
      var count = content.read(chunk);
      if (count < 0) {
        return new Body.TooLarge(limit);
      }
      total += count;
    }
    return new Body.TooLarge(limit);
  }
}
