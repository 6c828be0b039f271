package dev.penstock.engine.run;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;

/**
 * How much may still be read for one root field whose answer is put together in memory. What is
 * read counts once; when it is put together the whole answer must not have more bytes either, since
 * one row may belong into many places.
 */
final class Room {
  private final int most;
  private int left;

  /**
   * @param most bytes
   */
  Room(int most) {
    this.most = most;
    this.left = most;
  }

  /**
   * Where the rows of one statement are written.
   *
   * @return a sink that throws {@link #exceeded} for what has no room
   */
  ByteSink sink() {
    return ByteSink.within(left, this::exceeded);
  }

  /** Takes note of what was read, which stays in memory until the answer is complete. */
  void take(int bytes) {
    left = Math.max(0, left - bytes);
  }

  /** Refuses an answer that has too many bytes. */
  void demand(long bytes) {
    if (bytes > most) {
      throw exceeded();
    }
  }

  private Failure.Exception exceeded() {
    return new Failure.Exception(
        Failure.of(
            FailureCode.TOO_LARGE,
            "The answer is read in several steps and has more than %d bytes. Ask for fewer rows or fields at once."
                .formatted(most)));
  }
}
