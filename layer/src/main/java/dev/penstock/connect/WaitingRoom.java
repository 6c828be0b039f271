package dev.penstock.connect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets in as many as there are connections and the others in the order in which they came. Who
 * would wait in vain is turned away at once. Close it when nobody will come any more.
 *
 * <p>A pool alone hands its connections to whoever asks in the right moment: under load some wait
 * for seconds while others come and go.
 */
final class WaitingRoom implements Watch.Watched, AutoCloseable {
  /** For each connection: a request that waits holds memory. */
  private static final int SEATS = 64;

  private final int connections;
  private final long patience;
  private final Pace pace;

  /** Guards all below; no monitor, for which virtual threads wait longer than they must. */
  private final Lock lock = new ReentrantLock();

  private final Deque<Seat> line = new ArrayDeque<>();
  private int free;

  WaitingRoom(int connections, Duration patience) {
    this.connections = connections;
    this.patience = patience.toNanos();
    this.pace = new Pace(connections, this.patience / 2);
    this.free = connections;
    Watch.begin(this);
  }

  /** Waits for a turn, which {@link #leave} ends; false when there is none in time. */
  boolean enter() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Seat seat;
    lock.lock();
    try {
      if (taken()) {
        return true;
      }
      var now = System.nanoTime();
      if (!hasHope(line.size() + 1, now)) {
        return false;
      }
      seat = new Seat(Thread.currentThread(), now + patience);
      line.add(seat);
    } finally {
      lock.unlock();
    }
    while (seat.fate == Fate.OPEN) {
      LockSupport.park(this);
      if (Thread.interrupted()) {
        giveUp(seat);
        throw new InterruptedException();
      }
    }
    return seat.fate == Fate.ADMITTED;
  }

  /** Takes a turn only when nobody has to be waited for. */
  boolean enterAtOnce() {
    lock.lock();
    try {
      return taken();
    } finally {
      lock.unlock();
    }
  }

  /** Nobody waits while there is something free: who leaves gives the turn to the first in line. */
  private boolean taken() {
    if (free == 0) {
      return false;
    }
    free--;
    return true;
  }

  /** One of each connection may always wait: nothing that is measured is that exact. */
  private boolean hasHope(int place, long now) {
    if (place > connections * SEATS) {
      return false;
    }
    if (place == 1) {
      pace.begin(now);
    }
    return place <= connections || pace.expected(place, now) <= patience;
  }

  void leave() {
    Seat next;
    lock.lock();
    try {
      next = line.poll();
      if (next == null) {
        free++;
        return;
      }
      pace.done(System.nanoTime());
      next.fate = Fate.ADMITTED;
    } finally {
      lock.unlock();
    }
    LockSupport.unpark(next.thread);
  }

  /** A turn that came in the same moment goes to the next one. */
  private void giveUp(Seat seat) {
    lock.lock();
    try {
      if (line.remove(seat)) {
        return;
      }
    } finally {
      lock.unlock();
    }
    if (seat.fate == Fate.ADMITTED) {
      leave();
    }
  }

  /** Turns away those at the head of the line who have waited long enough. */
  @Override
  public long look(long now) {
    while (true) {
      Seat first;
      lock.lock();
      try {
        first = line.peek();
        if (first == null) {
          return patience;
        }
        if (first.due - now > 0) {
          return first.due - now;
        }
        line.remove();
        first.fate = Fate.TURNED_AWAY;
      } finally {
        lock.unlock();
      }
      LockSupport.unpark(first.thread);
    }
  }

  @Override
  public void close() {
    Watch.forget(this);
  }

  private enum Fate {
    OPEN,
    ADMITTED,
    TURNED_AWAY
  }

  /** One who waits. */
  private static final class Seat {
    private final Thread thread;
    private final long due;
    private volatile Fate fate = Fate.OPEN;

    private Seat(Thread thread, long due) {
      this.thread = thread;
      this.due = due;
    }
  }
}
