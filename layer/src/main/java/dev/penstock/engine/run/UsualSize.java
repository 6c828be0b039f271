package dev.penstock.engine.run;

/** What the answers of one plan measure, so that the next one's memory can be taken at once. */
final class UsualSize {
  private volatile int bytes;

  int bytes() {
    return bytes;
  }

  /** Follows a larger answer at once and smaller ones slowly. */
  void saw(long size) {
    var known = bytes;
    if (size > known) {
      bytes = (int) Math.min(size, Integer.MAX_VALUE);
    } else if (size < known / 2) {
      bytes = known - known / 8;
    }
  }
}
