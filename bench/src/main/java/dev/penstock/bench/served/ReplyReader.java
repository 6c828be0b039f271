package dev.penstock.bench.served;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads one HTTP/1.1 answer, of a known length or in chunks. */
final class ReplyReader {
  private final InputStream in;

  ReplyReader(InputStream in) {
    this.in = in;
  }

  Reply read() throws IOException {
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    var length = -1L;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring("content-length:".length()).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    return new Reply(status, chunked ? chunks() : exactly((int) Math.max(0, length)));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      var size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
      if (size == 0) {
        // Trailers, if any, end with an empty line as well.
        while (!line().isEmpty()) {}
        return body.toByteArray();
      }
      body.write(exactly(size));
      line();
    }
  }

  private byte[] exactly(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException(
          "The answer ended after %d of %d bytes".formatted(bytes.length, length));
    }
    return bytes;
  }

  private String line() throws IOException {
    var text = new ByteArrayOutputStream(64);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server closed the connection");
      }
      text.write(next);
    }
    return text.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
