package dev.penstock.server;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends reading that takes too long, by an interrupt that closes the connection: Helidon sets no
 * time on the sockets that it accepts.
 */
final class Watch implements AutoCloseable {
  private final ScheduledThreadPoolExecutor clock;
  private final Duration patience;

  Watch(Duration patience) {
    this.patience = patience;
    this.clock = new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().factory());
    clock.setRemoveOnCancelPolicy(true);
  }

  /** Watches over this thread until {@link Turn#end}. */
  Turn begin() {
    var turn = new Turn(Thread.currentThread());
    var alarm = clock.schedule(turn::expire, patience.toNanos(), TimeUnit.NANOSECONDS);
    turn.alarm(() -> alarm.cancel(false));
    return turn;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** The time of one reader. */
  static final class Turn {
    private final Thread reader;
    private Runnable alarm = () -> {};
    private boolean ended;
    private boolean expired;

    private Turn(Thread reader) {
      this.reader = reader;
    }

    private void alarm(Runnable cancel) {
      alarm = cancel;
    }

    private synchronized void expire() {
      if (!ended) {
        expired = true;
        reader.interrupt();
      }
    }

    /** Whether the time was over before this call. No interrupt comes after it. */
    synchronized boolean end() {
      ended = true;
      alarm.run();
      if (expired) {
        var _ = Thread.interrupted();
      }
      return expired;
    }
  }
}
