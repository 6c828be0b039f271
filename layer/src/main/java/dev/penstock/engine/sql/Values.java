package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;

/**
 * What one database needs around an expression so that values keep their meaning. Together with the
 * reading and binding in {@code engine.run} it decides how each {@link
 * dev.penstock.definition.Storage} travels.
 */
public interface Values {
  /**
   * What to select so that {@code engine.run} can read the column: the expression itself, or a cast
   * of it.
   */
  String read(String expression, ColumnType type);

  /** What to write in place of a bind of that type: `?`, or a cast of it. Has exactly one `?`. */
  String bind(ColumnType type);
}
