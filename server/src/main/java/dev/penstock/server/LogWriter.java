package dev.penstock.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers lines, which one thread writes several times a second. Who finds no room writes what is
 * there before he goes on, so that memory is bounded and no line is lost.
 *
 * <p>It has locks and no monitors: each request passes here, and a virtual thread that had to wait
 * for a monitor goes on only when the scheduler has nothing else to do.
 */
final class LogWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
  private static final int CAPACITY = 262_144;

  /** Lines of so many bytes are written before the pause is over. */
  private static final int MANY = CAPACITY / 2;

  private static final long PAUSE = 100_000_000;

  private final OutputStream out;
  private final Thread thread;

  /** Guards what is gathered; held for the copy of a line. */
  private final Lock gathering = new ReentrantLock();

  /** Guards the stream and the order of what is written; taken before the other. */
  private final Lock writing = new ReentrantLock();

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
    gathering.lock();
    try {
      if (CAPACITY - size < length) {
        return false;
      }
      System.arraycopy(line, 0, gathered, size, length);
      wake = asleep || (size < MANY && size + length >= MANY);
      size += length;
      asleep = false;
    } finally {
      gathering.unlock();
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
    gathering.lock();
    try {
      asleep = size == 0 && !closed;
      return asleep;
    } finally {
      gathering.unlock();
    }
  }

  private void flush() {
    writing.lock();
    try {
      var length = exchange();
      write(spare, length);
    } finally {
      writing.unlock();
    }
  }

  /** Makes what was gathered the spare, and says how much it is. */
  private int exchange() {
    gathering.lock();
    try {
      var lines = gathered;
      var length = size;
      gathered = spare;
      size = 0;
      spare = lines;
      return length;
    } finally {
      gathering.unlock();
    }
  }

  private void writeBehind(byte[] line, int length) {
    writing.lock();
    try {
      flush();
      write(line, length);
    } finally {
      writing.unlock();
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
