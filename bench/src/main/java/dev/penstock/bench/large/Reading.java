package dev.penstock.bench.large;

import dev.penstock.bench.served.DatabaseView;
import dev.penstock.bench.served.GraphqlRequest;
import dev.penstock.bench.served.HttpConnection;
import dev.penstock.bench.served.ServedApi;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How a client reads the list. */
enum Reading {
  /** As fast as it comes. */
  WHOLE {
    @Override
    void once(ServedApi served, GraphqlRequest request, byte[] expected) throws IOException {
      try (var connection = HttpConnection.open(served.address(), LIMIT)) {
        check(connection, request, expected);
      }
    }
  },
  /** So slowly that no buffer between holds the rest. */
  SLOWLY {
    @Override
    void once(ServedApi served, GraphqlRequest request, byte[] expected) throws IOException {
      try (var connection = HttpConnection.slow(served.address(), LIMIT, SLOW)) {
        check(connection, request, expected);
      }
    }
  },
  /** Not to the end: it is gone in the middle. */
  IN_PART {
    @Override
    void once(ServedApi served, GraphqlRequest request, byte[] expected) throws IOException {
      var connection = HttpConnection.open(served.address(), LIMIT);
      connection.send(request);
      for (var read = 0; read < PART; ) {
        read += connection.swallow(PART);
      }
      connection.abandon();
    }
  };

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int SLOW = 500_000;
  private static final int PART = 65_536;

  abstract void once(ServedApi served, GraphqlRequest request, byte[] expected) throws IOException;

  /** Several times over, to the end of them all. */
  Callable<Boolean> times(int count, ServedApi served, GraphqlRequest request, byte[] expected) {
    return () -> {
      for (var each = 0; each < count; each++) {
        once(served, request, expected);
      }
      return true;
    };
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void check(HttpConnection connection, GraphqlRequest request, byte[] expected)
      throws IOException {
    var reply = connection.ask(request);
    if (reply.status() != 200 || !Arrays.equals(reply.body(), expected)) {
      throw new IllegalStateException(
          "An answer of %d bytes with status %d is not the one of %d bytes that came first"
              .formatted(reply.body().length, reply.status(), expected.length));
    }
  }

  /** Seconds until the database has no work left, at most ten. */
  static double untilIdle(DatabaseView database) throws InterruptedException {
    var start = System.nanoTime();
    while (database.busy() > 0 && System.nanoTime() - start < Duration.ofSeconds(10).toNanos()) {
      Thread.sleep(20);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
