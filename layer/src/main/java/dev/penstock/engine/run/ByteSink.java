package dev.penstock.engine.run;

import dev.penstock.engine.Overflow;
import dev.penstock.engine.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The body of one response while it grows. What was written can be cut back, so that what comes
 * later in an answer may arrive earlier, until it is {@link #settle settled}; beyond 1 MiB bytes
 * leave memory then, and from there on soon after they were written.
 *
 * <p>A position is the number of bytes written before it, wherever they are now.
 */
public final class ByteSink extends OutputStream {
  private static final int MEMORY = 1_048_576;
  private static final int PORTION = 65_536;
  private static final int CAPACITY = 512;
  private static final int USUAL = 8_192;

  /** What usually follows a value. */
  private static final int REST = 64;

  private static final Supplier<RuntimeException> UNBOUND = IllegalStateException::new;

  private final Overflow overflow;
  private final int most;
  private final int bound;
  private final Supplier<? extends RuntimeException> refusal;
  private byte[] bytes;
  private int size;
  private long gone;
  private OutputStream outside = OutputStream.nullOutputStream();

  /** Says that the client does not take the rest of the body. */
  public static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Abandoned(IOException cause) {
      super(cause);
    }
  }

  private ByteSink(
      Overflow overflow, int most, int bound, Supplier<? extends RuntimeException> refusal) {
    this.overflow = overflow;
    this.most = most;
    this.bound = bound;
    this.refusal = refusal;
    this.bytes = new byte[CAPACITY];
  }

  /** A sink that keeps everything. */
  public static ByteSink inMemory() {
    return within(Integer.MAX_VALUE, UNBOUND);
  }

  /**
   * A sink that keeps everything up to so many bytes, give or take some hundred.
   *
   * @param refusal is thrown when there are more
   */
  static ByteSink within(int bytes, Supplier<? extends RuntimeException> refusal) {
    return new ByteSink(OutputStream::nullOutputStream, Integer.MAX_VALUE, bytes, refusal);
  }

  /** A sink for a part of a body. */
  static ByteSink small() {
    return within(Integer.MAX_VALUE, UNBOUND);
  }

  /** A sink whose settled bytes leave when there are many. */
  public static ByteSink overflowing(Overflow overflow) {
    return new ByteSink(overflow, MEMORY, Integer.MAX_VALUE, UNBOUND);
  }

  @Override
  public void write(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  @Override
  public void write(byte[] more, int offset, int length) {
    reserve(length);
    System.arraycopy(more, offset, bytes, size, length);
    size += length;
  }

  /**
   * Makes room for so many bytes at once, as far as it makes sense to have them in memory.
   *
   * @param more 0 when nothing is known
   */
  void expect(int more) {
    reserve(Math.min(more == 0 ? USUAL : Math.min(more + REST, MEMORY), Math.max(0, bound - size)));
  }

  /**
   * The bytes, with room behind {@link #end} for so many more and a word, which may be written
   * there before {@link #advance} says how many of them count.
   */
  byte[] room(int more) {
    reserve(more);
    return bytes;
  }

  /** Where in {@link #room} the next byte goes. */
  int end() {
    return size;
  }

  void advance(int more) {
    size += more;
  }

  /** Writes all of an array. */
  public void append(byte[] more) {
    write(more, 0, more.length);
  }

  /** The position behind the last byte. */
  public long position() {
    return gone + size;
  }

  /** Whether what was written from a position on can still be cut back. */
  public boolean holds(long position) {
    return position >= gone;
  }

  /** Takes away everything from a position on. */
  public void cutBack(long position) {
    size = place(position);
  }

  /** Takes away and returns everything from a position on. */
  byte[] cut(long position) {
    var from = place(position);
    var tail = Arrays.copyOfRange(bytes, from, size);
    size = from;
    return tail;
  }

  /** Writes what stands between two positions to another sink, too. */
  void copy(long from, long end, ByteSink other) {
    other.write(bytes, place(from), (int) (end - from));
  }

  /** Whether bytes would leave if they were settled. */
  boolean isFull() {
    return size > (gone == 0 ? most : PORTION);
  }

  /**
   * Says that nothing written so far will be cut back.
   *
   * @throws Abandoned when nobody takes the bytes
   */
  public void settle() {
    if (isFull()) {
      leave();
    }
  }

  /**
   * The whole body; nothing may be written any more.
   *
   * @throws Abandoned when nobody takes the bytes
   */
  public Response.Body finish() {
    if (gone == 0) {
      return new Response.Body.InMemory(bytes, size);
    }
    leave();
    try {
      outside.close();
    } catch (IOException e) {
      throw new Abandoned(e);
    }
    return new Response.Body.Streamed(gone);
  }

  /** The body as far as it has left, when it cannot become complete. */
  public Response.Body breakOff() {
    return new Response.Body.Streamed(gone);
  }

  /** Whether what is in memory ends with the word. */
  boolean endsInNull() {
    return size >= 4
        && bytes[size - 4] == 'n'
        && bytes[size - 3] == 'u'
        && bytes[size - 2] == 'l'
        && bytes[size - 1] == 'l';
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void leave() {
    var first = gone == 0;
    var leaving = size;
    // Before they leave: half of them may have left when it fails.
    gone += size;
    size = 0;
    try {
      if (first) {
        outside = overflow.open();
      }
      outside.write(bytes, 0, leaving);
    } catch (IOException e) {
      throw new Abandoned(e);
    }
  }

  private int place(long position) {
    if (!holds(position) || position > position()) {
      throw new IllegalArgumentException(
          "Position %d of %d, %d of them gone".formatted(position, position(), gone));
    }
    return (int) (position - gone);
  }

  private void reserve(int more) {
    if (bytes.length - size - Long.BYTES < more) {
      grow(more);
    }
  }

  private void grow(int more) {
    if (more > bound - size) {
      throw refusal.get();
    }
    var wanted = Math.max(size + (long) Long.BYTES + more, Math.min(2L * bytes.length, bound));
    bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 16));
  }
}
