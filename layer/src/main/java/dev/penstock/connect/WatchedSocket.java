package dev.penstock.connect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose reads are ended by {@link Watch} when they take too long, and the socket with
 * them: drivers give up a connection that did not answer in time anyway. Limits below two seconds
 * stay exact, and with the system.
 */
final class WatchedSocket extends Socket implements Watch.Watched {
  private static final int LEAST_MILLIS = 2_000;

  private final Lock lock = new ReentrantLock();
  private @Nullable InputStream input;

  /** 0 when there is none, or the system has it. */
  private volatile int limitMillis;

  /** When the read began that goes on; 0 when none does. */
  private volatile long began;

  private volatile boolean overdue;

  @Override
  public void setSoTimeout(int millis) throws SocketException {
    var watched = millis >= LEAST_MILLIS;
    super.setSoTimeout(watched ? 0 : millis);
    limitMillis = watched ? millis : 0;
    if (watched) {
      Watch.begin(this);
    }
  }

  @Override
  public int getSoTimeout() throws SocketException {
    var watched = limitMillis;
    return watched > 0 ? watched : super.getSoTimeout();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    lock.lock();
    try {
      var known = input;
      if (known == null) {
        known = new Reads(super.getInputStream());
        input = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long look(long now) {
    var least = TimeUnit.MILLISECONDS.toNanos(LEAST_MILLIS);
    var limit = limitMillis;
    var since = began;
    if (limit == 0 || since == 0) {
      return least;
    }
    var left = TimeUnit.MILLISECONDS.toNanos(limit) - (now - since);
    if (left > 0) {
      return Math.min(least, left);
    }
    overdue = true;
    try {
      close();
    } catch (IOException _) {
      // it is of no use any more either way
    }
    return least;
  }

  @Override
  public void close() throws IOException {
    Watch.forget(this);
    super.close();
  }

  /** Says when a read begins and ends. */
  private final class Reads extends FilterInputStream {
    private Reads(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      var now = System.nanoTime();
      began = now == 0 ? 1 : now;
      try {
        return in.read(bytes, offset, length);
      } catch (SocketException e) {
        throw failed(e);
      } finally {
        began = 0;
      }
    }

    private IOException failed(SocketException e) {
      if (!overdue) {
        return e;
      }
      var timeout = new SocketTimeoutException("Read timed out");
      timeout.initCause(e);
      return timeout;
    }
  }
}
