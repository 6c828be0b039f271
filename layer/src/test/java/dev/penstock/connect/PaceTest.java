package dev.penstock.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ten are served at the same time; times are in milliseconds. */
final class PaceTest {
  private final Pace pace = new Pace(10, 1_500);

  @Test
  void atTheBeginningNobodyIsExpectedToWaitLong() {
    pace.begin(1_000_000);

    assertThat(pace.expected(490, 1_000_020)).isEqualTo(980);
  }

  @Test
  void whoIsServedShowsHowLongTheNextWillStand() {
    pace.begin(0);
    for (var time = 10; time <= 1_000; time += 10) {
      pace.done(time);
    }

    assertThat(pace.expected(100, 1_000)).isBetween(900L, 1_000L);
    assertThat(pace.expected(400, 1_000)).isBetween(3_600L, 4_000L);
  }

  @Test
  void whenNobodyIsServedThereIsLittleHope() {
    pace.begin(0);

    assertThat(pace.expected(11, 2_900)).isGreaterThan(3_000);
    assertThat(pace.expected(11, 1_000)).isLessThan(3_000);
  }

  @Test
  void whatIsLongAgoIsForgotten() {
    pace.begin(0);
    for (var time = 1; time <= 10_000; time++) {
      pace.done(time);
    }
    for (var time = 10_100; time <= 20_000; time += 100) {
      pace.done(time);
    }

    assertThat(pace.expected(10, 20_000)).isBetween(600L, 1_000L);
  }
}
