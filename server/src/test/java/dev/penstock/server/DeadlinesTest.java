package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Who is interrupted, when, and who is not. */
final class DeadlinesTest {

  @Test
  void whoTakesTooLongIsInterruptedOnce() throws Exception {
    try (var deadlines = new Deadlines(Duration.ofMillis(100))) {
      var start = System.nanoTime();
      var interrupted =
          inThread(() -> {
            var turn = deadlines.begin();
            while (!Thread.currentThread().isInterrupted()) {
              LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
            }
            return turn.end() && !Thread.interrupted();
          });

      assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(100), Duration.ofSeconds(5));
    }
  }

  @Test
  void whoSwallowsTheInterruptGetsAnother() throws Exception {
    try (var deadlines = new Deadlines(Duration.ofMillis(20))) {
      var twice =
          inThread(() -> {
            var turn = deadlines.begin();
            for (var count = 0; count < 2; ) {
              LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
              count += Thread.interrupted() ? 1 : 0;
            }
            return turn.end();
          });

      assertThat(twice.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Turns that end about when their time does: none leaves its interrupt to the next. */
  @Test
  void noInterruptIsLeftForTheNextTurn() throws Exception {
    try (var deadlines = new Deadlines(Duration.ofMillis(2))) {
      List<CompletableFuture<Boolean>> threads = new ArrayList<>();
      for (var thread = 0; thread < 8; thread++) {
        threads.add(inThread(() -> clean(deadlines)));
      }

      for (var thread : threads) {
        assertThat(thread.get(20, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private static boolean clean(Deadlines deadlines) {
    var clean = true;
    for (var turns = 0; turns < 200; turns++) {
      var turn = deadlines.begin();
      LockSupport.parkNanos(1_000_000 + turns * 10_000L);
      turn.end();
      clean &= !Thread.currentThread().isInterrupted();
    }
    return clean;
  }

  private interface Check {
    boolean holds();
  }

  private static CompletableFuture<Boolean> inThread(Check check) {
    var result = new CompletableFuture<Boolean>();
    Thread.startVirtualThread(() -> result.complete(check.holds()));
    return result;
  }
}
