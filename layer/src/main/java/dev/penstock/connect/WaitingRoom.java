package dev.penstock.connect;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets in as many as there are connections and the others in the order in which they came. Who
 * would wait in vain is turned away at once.
 *
 * <p>A pool alone hands its connections to whoever asks in the right moment: under load some wait
 * for seconds while others come and go.
 */
final class WaitingRoom {
  /** For each connection: a request that waits holds memory. */
  private static final int SEATS = 64;

  private final int connections;
  private final long patience;
  private final Semaphore free;
  private final AtomicInteger line = new AtomicInteger();
  private final Pace pace;

  /** Guards the pace; no monitor, for which virtual threads wait longer than they must. */
  private final Lock pacing = new ReentrantLock();

  WaitingRoom(int connections, Duration patience) {
    this.connections = connections;
    this.patience = patience.toNanos();
    this.free = new Semaphore(connections, true);
    this.pace = new Pace(connections, this.patience / 2);
  }

  /** Waits for a turn, which {@link #leave} ends; false when there is none in time. */
  boolean enter() throws InterruptedException {
    if (enterAtOnce()) {
      return true;
    }
    var place = line.incrementAndGet();
    try {
      return hasHope(place) && free.tryAcquire(patience, TimeUnit.NANOSECONDS);
    } finally {
      line.decrementAndGet();
    }
  }

  /** Takes a turn only when nobody has to be waited for. */
  boolean enterAtOnce() throws InterruptedException {
    // the method without a time would not look whether others wait
    return free.tryAcquire(0, TimeUnit.NANOSECONDS);
  }

  /** One of each connection may always wait: nothing that is measured is that exact. */
  private boolean hasHope(int place) {
    if (place > connections * SEATS) {
      return false;
    }
    pacing.lock();
    try {
      var now = System.nanoTime();
      if (place == 1) {
        pace.begin(now);
      }
      return place <= connections || pace.expected(place, now) <= patience;
    } finally {
      pacing.unlock();
    }
  }

  void leave() {
    if (line.get() > 0) {
      pacing.lock();
      try {
        pace.done(System.nanoTime());
      } finally {
        pacing.unlock();
      }
    }
    free.release();
  }
}
