package dev.penstock.bench.start;

import dev.penstock.bench.served.ApiFolder;
import dev.penstock.bench.served.GraphqlRequest;
import dev.penstock.bench.served.ServedApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * One start, from the process to the first answer.
 *
 * @param millis until the answer was there
 * @param cpuMillis processor time of all threads until then
 * @param residentBytes in memory then
 */
record Start(double millis, long cpuMillis, long residentBytes) {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final double NANOS_PER_MILLI = 1e6;

  /** Whether the launcher may use what it keeps for a fast start. */
  enum Cache {
    USED,
    UNUSED;

    Map<String, String> environment() {
      return switch (this) {
        case USED -> Map.of();
        case UNUSED -> Map.of("PENSTOCK_AOT", "off");
      };
    }
  }

  /** Starts, asks and ends the server. */
  static Start of(ApiFolder folder, Cache cache, GraphqlRequest question) {
    var start = System.nanoTime();
    try (var served = ServedApi.launch(folder, cache.environment());
        var connection = served.connect(LIMIT)) {
      var reply = connection.ask(question);
      var millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
      var figures = served.figures();
      var result = new Start(millis, figures.cpu().toMillis(), figures.residentBytes());
      var text = new String(reply.body(), StandardCharsets.UTF_8);
      if (reply.status() != 200 || text.contains("\"errors\"")) {
        throw new IllegalStateException("The first answer is none: " + text);
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
