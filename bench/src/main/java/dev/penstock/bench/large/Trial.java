package dev.penstock.bench.large;

import dev.penstock.bench.served.ApiFolder;
import dev.penstock.bench.served.DatabaseView;
import dev.penstock.bench.served.GraphqlRequest;
import dev.penstock.bench.served.HeapWatch;
import dev.penstock.bench.served.JvmFigures;
import dev.penstock.bench.served.ServedApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some clients that read the list in one way, from a server that was just started. */
record Trial(Reading reading, int clients) {
  static final List<Trial> ALL =
      List.of(
          new Trial(Reading.WHOLE, 1),
          new Trial(Reading.WHOLE, 4),
          new Trial(Reading.SLOWLY, 4),
          new Trial(Reading.IN_PART, 4));

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int SMALL_REQUESTS = 500;
  private static final int READS = 5;
  private static final int ROWS = 10_000;

  /** The most rows that a list may have by default are a tenth of that. */
  static final String SETTINGS = "limits:\n  rows: %d\n".formatted(ROWS);

  private static final GraphqlRequest SMALL =
      GraphqlRequest.of("{ listEvents(limit: 10) { items { eventId kind payload } } }");
  private static final GraphqlRequest LARGE =
      GraphqlRequest.of(
          "{ listEvents(limit: %d) { items { eventId accountId kind createdAt payload amount } } }"
              .formatted(ROWS));

  /**
   * What it took.
   *
   * @param bytes of one answer
   * @param seconds of one read; of the whole answer, or of its part
   * @param idleBytes resident before
   * @param peakBytes resident at most
   * @param heapIdleBytes in use before, after a collection
   * @param heapPeakBytes survived collections, at most
   * @param secondsUntilIdle after the last client, until the database had no work left
   */
  record Result(
      Trial trial,
      int bytes,
      double seconds,
      long idleBytes,
      long peakBytes,
      long heapIdleBytes,
      long heapPeakBytes,
      double secondsUntilIdle) {
    long growth() {
      return peakBytes - idleBytes;
    }
  }

  Result run(ApiFolder folder, DatabaseView database)
      throws IOException, InterruptedException, ExecutionException {
    try (var served = ServedApi.start(folder)) {
      var expected = warmed(served);
      var machine = new JvmFigures(served.figures().pid());
      var heapIdle = machine.heapBytes();
      Thread.sleep(Duration.ofSeconds(2));
      served.figures().forgetPeak();
      var idle = served.figures().residentBytes();
      try (var heap = HeapWatch.start(served.figures().pid())) {
        var start = System.nanoTime();
        read(served, expected);
        var seconds = (System.nanoTime() - start) / 1e9 / READS;
        var untilIdle = Reading.untilIdle(database);
        // Whatever happened before, the next one gets everything.
        Reading.WHOLE.once(served, LARGE, expected);
        return new Result(
            this,
            expected.length,
            seconds,
            idle,
            served.figures().peakBytes(),
            heapIdle,
            heap.peakBytes(),
            untilIdle);
      }
    }
  }

  /** Small requests and a large one, so that what is loaded and compiled once counts as idle. */
  private static byte[] warmed(ServedApi served) throws IOException {
    try (var connection = served.connect(LIMIT)) {
      for (var each = 0; each < SMALL_REQUESTS; each++) {
        connection.ask(SMALL);
      }
      var reply = connection.ask(LARGE);
      var rows = new String(reply.body(), StandardCharsets.UTF_8).split("eventId", -1);
      if (reply.status() != 200 || rows.length != ROWS + 1) {
        throw new IllegalStateException("The list has %d rows".formatted(rows.length - 1));
      }
      return reply.body();
    }
  }

  private void read(ServedApi served, byte[] expected)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> running = new ArrayList<>();
      for (var client = 0; client < clients; client++) {
        running.add(threads.submit(reading.times(READS, served, LARGE, expected)));
      }
      for (var client : running) {
        client.get();
      }
    }
  }
}
