package dev.penstock.cli;

import java.util.Comparator;

/** One thing that is wrong in one of the user's files. */
record Problem(String file, long line, long column, String text) {
  static final Comparator<Problem> IN_ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingLong(Problem::line)
          .thenComparingLong(Problem::column);

  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, text);
  }
}
