package dev.penstock.bench.crowd;

import dev.penstock.bench.served.GraphqlRequest;
import dev.penstock.bench.served.Reply;
import dev.penstock.bench.served.ServedApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * What all clients ask, and the answer that a lone client got.
 *
 * @param expected the body of every right answer
 */
record Question(String name, GraphqlRequest request, byte[] expected) {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Asks once, alone. */
  static Question asked(ServedApi served, String name, String document) {
    var request = GraphqlRequest.of(document);
    try (var connection = served.connect(LIMIT)) {
      var reply = connection.ask(request);
      var text = new String(reply.body(), StandardCharsets.UTF_8);
      if (reply.status() != 200 || text.contains("\"errors\"")) {
        throw new IllegalStateException("No answer to %s: %s".formatted(document, text));
      }
      return new Question(name, request, reply.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean answeredBy(Reply reply) {
    return reply.status() == 200 && Arrays.equals(reply.body(), expected);
  }
}
