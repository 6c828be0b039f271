package dev.penstock.connect;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends waits that take too long, with one thread for all of them.
 *
 * <p>A virtual thread that waits for a limited time has a timer set and taken back, and each wakes
 * another thread. There was one for a connection and one for each answer of the database: a quarter
 * of the gateway's processor time for a row by its key
 * (docs/decisions/0025-waits-without-timers.md).
 */
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Watch OF_PROCESS = new Watch();
  private static final long AFTER_FAILURE = 1_000_000_000;
  private static final long SHORTEST_SLEEP = 1_000_000;

  private final Set<Watched> all = ConcurrentHashMap.newKeySet();
  private final Thread clock;

  private Watch() {
    this.clock = Thread.ofPlatform().daemon().name("penstock-watch").unstarted(this::run);
  }

  /** Something that waits now and then, never for more than a limit that does not get shorter. */
  interface Watched {
    /**
     * Ends what is overdue.
     *
     * @param now as {@link System#nanoTime} has it
     * @return in how many nanoseconds to look again: not later than when what waits now is due, nor
     *     than what begins to wait right behind this look
     */
    long look(long now);
  }

  /** Looks after it until {@link #forget}. */
  static void begin(Watched watched) {
    OF_PROCESS.add(watched);
  }

  static void forget(Watched watched) {
    OF_PROCESS.all.remove(watched);
  }

  private void add(Watched watched) {
    if (!all.add(watched)) {
      return;
    }
    synchronized (this) {
      if (clock.getState() == Thread.State.NEW) {
        clock.start();
      }
    }
    // It may sleep longer than the new one has time.
    LockSupport.unpark(clock);
  }

  private void run() {
    while (true) {
      var next = Long.MAX_VALUE;
      for (var watched : all) {
        next = Math.min(next, look(watched));
      }
      LockSupport.parkNanos(this, Math.max(SHORTEST_SLEEP, next));
    }
  }

  /** What goes wrong with one must not leave the others without limits. */
  private static long look(Watched watched) {
    try {
      return watched.look(System.nanoTime());
    } catch (RuntimeException e) {
      LOG.warn("A wait could not be looked after", e);
      return AFTER_FAILURE;
    }
  }
}
