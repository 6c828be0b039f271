package dev.penstock.engine.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart rows that hold a row of each branch of a chain: a row above that is the same as in
 * the row before was written already.
 */
final class ChainRows {
  private final Level[] levels;
  private final OpenPages pages;

  /** How many branches, from the root's down, have the latest row in the answer. */
  private int written;

  ChainRows(List<List<Integer>> keys, OpenPages pages) {
    this.levels = keys.stream().map(Level::new).toArray(Level[]::new);
    this.pages = pages;
  }

  void row(ResultSet row) throws SQLException {
    var number = 0;
    var known = Math.min(written, levels.length - 1);
    while (number < known && levels[number].isSame(row)) {
      number++;
    }
    while (number < levels.length && levels[number].enter(row) && writes(number, row)) {
      number++;
    }
    written = number;
  }

  /** Whether rows below this one are part of the answer. */
  private boolean writes(int number, ResultSet row) throws SQLException {
    if (number > 0 && pages.isFull(number - 1)) {
      return false;
    }
    pages.row(number, row);
    return true;
  }

  /** One branch of the chain and its latest row. */
  private static final class Level {
    private final int[] columns;
    private final byte[] @Nullable [] latest;

    Level(List<Integer> columns) {
      this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
      this.latest = new byte[columns.size()][];
    }

    boolean isSame(ResultSet row) throws SQLException {
      for (var i = 0; i < columns.length; i++) {
        if (!Arrays.equals(latest[i], row.getBytes(columns[i]))) {
          return false;
        }
      }
      return true;
    }

    /** Whether the branch has a row here. */
    boolean enter(ResultSet row) throws SQLException {
      for (var i = 0; i < columns.length; i++) {
        latest[i] = row.getBytes(columns[i]);
      }
      return columns.length == 0 || latest[0] != null;
    }
  }
}
