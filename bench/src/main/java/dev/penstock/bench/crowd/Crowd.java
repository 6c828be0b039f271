package dev.penstock.bench.crowd;

import dev.penstock.bench.served.DatabaseView;
import dev.penstock.bench.served.ServedApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many clients ask the same question at once, each on a connection of its own. */
record Crowd(ServedApi served, DatabaseView database, int clients, Duration time) {
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final int WARM_CLIENTS = 8;

  /**
   * What a crowd got.
   *
   * @param residentBytes of the server right afterwards
   * @param connections that the database had in the middle of it
   */
  record Result(
      Question question, Tally.Sum got, double seconds, long residentBytes, long connections) {
    double answersPerSecond() {
      return got.answers().count() / seconds;
    }
  }

  /** Lets a few ask first, so that the crowd does not meet code that is still interpreted. */
  Result askWarm(Question question) throws InterruptedException, ExecutionException {
    var _ = new Crowd(served, database, WARM_CLIENTS, WARM_UP).ask(question);
    return ask(question);
  }

  private Result ask(Question question) throws InterruptedException, ExecutionException {
    var start = System.nanoTime();
    var end = start + time.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Tally>> running = new ArrayList<>();
      for (var client = 0; client < clients; client++) {
        running.add(threads.submit(new Client(served.address(), question, end)));
      }
      Thread.sleep(time.dividedBy(2));
      var connections = database.connections();
      List<Tally> tallies = new ArrayList<>();
      for (var client : running) {
        tallies.add(client.get());
      }
      return new Result(
          question,
          Tally.sum(tallies),
          (System.nanoTime() - start) / 1e9,
          served.figures().residentBytes(),
          connections);
    }
  }
}
