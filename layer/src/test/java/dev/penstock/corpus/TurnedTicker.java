package dev.penstock.corpus;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Nanoseconds that pass when a test says so, and that overflow soon, as they may. */
final class TurnedTicker implements LongSupplier {
  private final AtomicLong now =
      new AtomicLong(Long.MAX_VALUE - Duration.ofMillis(1_500).toNanos());

  @Override
  public long getAsLong() {
    return now.get();
  }

  void turn(Duration by) {
    now.addAndGet(by.toNanos());
  }
}
