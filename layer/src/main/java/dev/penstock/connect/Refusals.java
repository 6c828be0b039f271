package dev.penstock.connect;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator once a second that requests find no connection, however many they are. */
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final long INTERVAL = 1_000_000_000;
  private final LongAdder count = new LongAdder();
  private final AtomicLong told = new AtomicLong(System.nanoTime() - INTERVAL);

  void add() {
    count.increment();
    var last = told.get();
    var now = System.nanoTime();
    if (now - last >= INTERVAL && told.compareAndSet(last, now)) {
      LOG.warn(
          "No database connection came free in time for {} requests; the database is slower than"
              + " they come, or the pool is too small.",
          count.sumThenReset());
    }
  }
}
