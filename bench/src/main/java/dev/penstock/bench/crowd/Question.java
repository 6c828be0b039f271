package dev.penstock.bench.crowd;

import dev.penstock.bench.served.GraphqlRequest;
import dev.penstock.bench.served.HttpConnection;
import dev.penstock.bench.served.Reply;
import dev.penstock.bench.served.ServedApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What all clients ask, and the answer that a lone client got.
 *
 * @param expected the body of every right answer
 * @param aloneMillis what it took the lone client: the median of some
 */
record Question(String name, GraphqlRequest request, byte[] expected, double aloneMillis) {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int TRIES = 9;

  /** Long enough that 500 at once cannot all be answered, short enough that 10 at once are soon. */
  private static final double LONG_MILLIS = 15;

  private static final int FEWEST_ROWS = 1_000;
  private static final int MOST_ROWS = 64_000;

  /** One row by its key, and another that it refers to. */
  static Question shortOne(ServedApi served) {
    return asked(
        served,
        "short",
        "{ getEvent(eventId: \"4711\") { eventId kind createdAt payload account { name } } }");
  }

  /** A look into the texts of as many rows as this database needs to be busy for a while. */
  static Question longOne(ServedApi served) {
    for (var rows = FEWEST_ROWS; ; rows *= 2) {
      var question = asked(served, "long", search(rows));
      if (question.aloneMillis >= LONG_MILLIS || rows >= MOST_ROWS) {
        return question;
      }
    }
  }

  private static String search(int rows) {
    return """
    { listEvents(filter: { eventId: { le: "%d" }, payload: { contains: "no such text" } }) {
        items { eventId } } }
    """
        .formatted(rows);
  }

  private static Question asked(ServedApi served, String name, String document) {
    var request = GraphqlRequest.of(document);
    try (var connection = served.connect(LIMIT)) {
      var reply = connection.ask(request);
      var text = new String(reply.body(), StandardCharsets.UTF_8);
      if (reply.status() != 200 || text.contains("\"errors\"")) {
        throw new IllegalStateException("No answer to %s: %s".formatted(document, text));
      }
      return new Question(name, request, reply.body(), alone(connection, request));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double alone(HttpConnection connection, GraphqlRequest request)
      throws IOException {
    var times = LongStream.builder();
    for (var each = 0; each < TRIES; each++) {
      var start = System.nanoTime();
      connection.ask(request);
      times.add(System.nanoTime() - start);
    }
    return times.build().sorted().skip(TRIES / 2).findFirst().orElseThrow() / 1e6;
  }

  boolean answeredBy(Reply reply) {
    return reply.status() == 200 && Arrays.equals(reply.body(), expected);
  }
}
