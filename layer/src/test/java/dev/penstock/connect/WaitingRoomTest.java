package dev.penstock.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who gets in, in which order, and who is turned away when. */
final class WaitingRoomTest {

  @Test
  void turnsAreTakenInTheOrderOfComing() throws Exception {
    var room = new WaitingRoom(1, Duration.ofSeconds(20));
    BlockingQueue<Integer> order = new LinkedBlockingQueue<>();
    assertThat(room.enter()).isTrue();
    List<Thread> waiting = new ArrayList<>();
    for (var number = 0; number < 5; number++) {
      waiting.add(queue(room, number, order));
    }

    room.leave();

    for (var number = 0; number < 5; number++) {
      assertThat(order.poll(10, TimeUnit.SECONDS)).isEqualTo(number);
    }
    for (var thread : waiting) {
      thread.join();
    }
    assertThat(room.enterAtOnce()).isTrue();
    assertThat(room.enterAtOnce()).isFalse();
  }

  @Test
  void whoWaitsTooLongGoesAndLeavesNothingBehind() throws Exception {
    var room = new WaitingRoom(1, Duration.ofMillis(50));
    assertThat(room.enter()).isTrue();

    assertThat(room.enter()).isFalse();

    room.leave();
    assertThat(room.enter()).isTrue();
  }

  @Test
  void whoFindsNoSeatIsTurnedAwayAtOnce() throws Exception {
    var room = new WaitingRoom(1, Duration.ofSeconds(60));
    assertThat(room.enter()).isTrue();
    BlockingQueue<Integer> order = new LinkedBlockingQueue<>();
    List<Thread> waiting = new ArrayList<>();
    for (var number = 0; number < 64; number++) {
      waiting.add(queue(room, number, order));
    }
    var start = System.nanoTime();

    assertThat(room.enter()).isFalse();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    room.leave();
    for (var thread : waiting) {
      thread.join();
    }
    assertThat(order).hasSize(64);
  }

  @Test
  void whoIsInterruptedGivesItsPlaceBack() throws Exception {
    var room = new WaitingRoom(1, Duration.ofSeconds(20));
    BlockingQueue<Integer> order = new LinkedBlockingQueue<>();
    assertThat(room.enter()).isTrue();
    var waiting = queue(room, 1, order);

    waiting.interrupt();

    waiting.join();
    room.leave();
    assertThat(room.enter()).isTrue();
    assertThat(order).isEmpty();
  }

  /** Returns when the thread stands in the line. */
  private static Thread queue(WaitingRoom room, int number, BlockingQueue<Integer> order) {
    var thread =
        Thread.startVirtualThread(() -> {
          try {
            if (room.enter()) {
              order.add(number);
              room.leave();
            }
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }
}
