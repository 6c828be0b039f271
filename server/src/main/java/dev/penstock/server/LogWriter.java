package dev.penstock.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers lines, which one thread writes several times a second. Who finds no room writes what is
 * there before he goes on, so that memory is bounded and no line is lost.
 */
final class LogWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
  private static final int CAPACITY = 65_536;
  private static final long PAUSE = 100_000_000;

  private final OutputStream out;
  private final Thread thread;

  /** Guards what is gathered; held for the copy of a line. */
  private final Object gathering = new Object();

  /** Guards the stream and the order of what is written; taken before the other. */
  private final Object writing = new Object();

  private byte[] gathered = new byte[CAPACITY];
  private byte[] spare = new byte[CAPACITY];
  private int size;
  private boolean asleep;
  private boolean failing;
  private volatile boolean closed;

  LogWriter(OutputStream out) {
    this.out = out;
    this.thread = Thread.ofPlatform().daemon().name("penstock-log").start(this::run);
  }

  /** Takes whole lines. */
  void append(byte[] line, int length) {
    while (!taken(line, length)) {
      if (length > CAPACITY) {
        writeBehind(line, length);
        return;
      }
      flush();
    }
    if (closed) {
      flush();
    }
  }

  private boolean taken(byte[] line, int length) {
    boolean wake;
    synchronized (gathering) {
      if (CAPACITY - size < length) {
        return false;
      }
      System.arraycopy(line, 0, gathered, size, length);
      size += length;
      wake = asleep;
      asleep = false;
    }
    if (wake) {
      LockSupport.unpark(thread);
    }
    return true;
  }

  /** After a line there are likely more, so that it sleeps a while and need not be woken. */
  private void run() {
    while (!closed) {
      flush();
      LockSupport.parkNanos(this, PAUSE);
      if (rests()) {
        LockSupport.park(this);
      }
    }
  }

  private boolean rests() {
    synchronized (gathering) {
      asleep = size == 0 && !closed;
      return asleep;
    }
  }

  private void flush() {
    synchronized (writing) {
      byte[] lines;
      int length;
      synchronized (gathering) {
        lines = gathered;
        length = size;
        gathered = spare;
        size = 0;
      }
      spare = lines;
      write(lines, length);
    }
  }

  private void writeBehind(byte[] line, int length) {
    synchronized (writing) {
      flush();
      write(line, length);
    }
  }

  /** A log that cannot be written is no reason to refuse requests. */
  private void write(byte[] lines, int length) {
    if (length == 0) {
      return;
    }
    try {
      out.write(lines, 0, length);
      out.flush();
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        LOG.warn("The access log cannot be written; lines are lost", e);
      }
      failing = true;
    }
  }

  /** Writes all lines that are there; later ones are written when they come. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    flush();
  }
}
