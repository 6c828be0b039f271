package dev.penstock.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Interrupts threads whose time is over. The interrupt of a virtual thread closes the socket that
 * it waits for: that of a client that sends too slowly (Helidon sets no time on the sockets that it
 * accepts) or that of a database.
 *
 * <p>All turns have the same time, so nothing that begins after a look at the running ones can be
 * due before that time has passed: one thread sleeps until then, and nobody has to wake it.
 */
final class Deadlines implements AutoCloseable {
  private static final long SHORTEST_SLEEP = 1_000_000;

  /** Who was interrupted and goes on is interrupted again: a library may have swallowed it. */
  private static final long REPEAT = 100_000_000;

  private final long patience;
  private final Set<Turn> running = ConcurrentHashMap.newKeySet();
  private final Thread clock;
  private volatile boolean closed;

  /**
   * @param patience the time of a turn
   */
  Deadlines(Duration patience) {
    this.patience = patience.toNanos();
    this.clock = Thread.ofPlatform().daemon().name("penstock-deadlines").start(this::watch);
  }

  /** Watches over this thread until {@link Turn#end}. */
  Turn begin() {
    var turn = new Turn(Thread.currentThread(), System.nanoTime() + patience);
    running.add(turn);
    return turn;
  }

  private void watch() {
    while (!closed) {
      LockSupport.parkNanos(this, Math.max(SHORTEST_SLEEP, sweep(System.nanoTime())));
    }
  }

  /** Interrupts whom it is time for; says in how many nanoseconds to look again. */
  private long sweep(long now) {
    var next = patience;
    for (var turn : running) {
      var left = turn.due - now;
      if (left <= 0) {
        turn.expire();
        next = Math.min(next, REPEAT);
      } else {
        next = Math.min(next, left);
      }
    }
    return next;
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(clock);
  }

  /** The time of one thread for one thing. */
  final class Turn {
    private final Thread thread;
    private final long due;
    private boolean ended;
    private boolean expired;

    private Turn(Thread thread, long due) {
      this.thread = thread;
      this.due = due;
    }

    private synchronized void expire() {
      if (!ended) {
        expired = true;
        thread.interrupt();
      }
    }

    /** Whether the time was over before this call. No interrupt comes after it. */
    boolean end() {
      running.remove(this);
      return ended();
    }

    private synchronized boolean ended() {
      ended = true;
      if (expired) {
        var _ = Thread.interrupted();
      }
      return expired;
    }

    /** Cheaper than the identity that every object would be given for a set. */
    @Override
    public int hashCode() {
      return Long.hashCode(due * 0x9E3779B97F4A7C15L);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }
  }
}
