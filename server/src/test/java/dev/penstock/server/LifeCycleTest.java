package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Starting, exchanging the gateway, time limits and stopping. */
final class LifeCycleTest {
  private static final String QUERY = "{\"query\":\"{ getPost(id: 1) { id } }\"}";

  @Test
  void probesTellWhetherItIsUpAndReady() throws Exception {
    try (var running = new Running(Function.identity(), _ -> "null")) {
      assertThat(running.get("/health").body()).isEqualTo("{\"status\":\"up\"}");
      assertThat(running.get("/ready").statusCode()).isEqualTo(200);

      running.server.swap(Running.gateway(_ -> "null", () -> {}), () -> false);

      assertThat(running.get("/ready").statusCode()).isEqualTo(503);
      assertThat(running.get("/health").statusCode()).isEqualTo(200);
      assertThat(running.get("/elsewhere").statusCode()).isEqualTo(404);
      assertThat(Running.send(running.request("/health").DELETE().build()).statusCode())
          .isEqualTo(405);
    }
  }

  @Test
  void aReplacedGatewayEndsItsRequestsBeforeItIsClosed() throws Exception {
    var asked = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    var closed = new CompletableFuture<String>();
    try (var running = new Running(Function.identity(), _ -> "null");
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      running.server.swap(
          Running.gateway(
              _ -> {
                asked.countDown();
                await(answer);
                return closed.isDone() ? "\"closed too early\"" : "{\"id\":1}";
              },
              () -> closed.complete("closed")),
          () -> true);
      var first = threads.submit(() -> running.post(QUERY).body());
      await(asked);

      running.server.swap(Running.gateway(_ -> "{\"id\":2}", () -> {}), () -> true);

      assertThat(running.post(QUERY).body()).contains("{\"id\":2}");
      assertThat(closed).isNotDone();
      answer.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).contains("{\"id\":1}");
      assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo("closed");
    }
  }

  @Test
  void aRequestBeyondItsTimeIsAnsweredWithoutInvitingARepeat() throws Exception {
    var never = new CountDownLatch(1);
    try (var running =
        new Running(
            settings -> settings.withLimits(1000, Duration.ofMillis(50)),
            _ -> {
              await(never);
              return "null";
            })) {
      var response = running.post(QUERY);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).contains("\"data\":null", "\"code\":\"TIMEOUT\"");
    } finally {
      never.countDown();
    }
  }

  @Test
  void requestsInFlightEndBeforeTheServerStops() throws Exception {
    var asked = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          new Running(
              Function.identity(),
              _ -> {
                asked.countDown();
                await(answer);
                return "{\"id\":1}";
              });
      var first = threads.submit(() -> running.post(QUERY).body());
      await(asked);
      var stopped = threads.submit(running::close);

      answer.countDown();

      assertThat(first.get(10, TimeUnit.SECONDS)).contains("{\"id\":1}");
      stopped.get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void aDefectOfTheGatewayIsNotAnsweredAsOneOfTheServer() throws Exception {
    try (var running =
        new Running(
            Function.identity(),
            _ -> {
              throw new AssertionError("secret words");
            })) {
      var response = running.post("{\"query\":\"mutation { deletePost(input: {id: 1}) { id } }\"}");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).contains("\"INTERNAL\"").doesNotContain("secret words");
    }
  }

  @Test
  void idleConnectionsDoNotHoldUpTheEnd() throws Exception {
    var running = new Running(Function.identity(), _ -> "null");
    running.get("/health");

    assertTimeoutPreemptively(Duration.ofSeconds(5), running::close);
  }

  @Test
  void whatComesAfterTheEndIsClosed() {
    var closed = new CompletableFuture<String>();
    var running = new Running(Function.identity(), _ -> "null");
    running.close();

    running.server.swap(Running.gateway(_ -> "null", () -> closed.complete("closed")), () -> true);

    assertThat(closed).isCompletedWithValue("closed");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
