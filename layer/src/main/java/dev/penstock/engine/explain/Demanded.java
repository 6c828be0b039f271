package dev.penstock.engine.explain;

/**
 * A condition that became a part of the statement.
 *
 * @param of the row that it is about
 * @param words what must hold, in the words of the definition
 * @param sql the same in the statement, with names in place of values
 */
public record Demanded(Row of, String words, String sql) {
  /** Which row. */
  public enum Row {
    /** The row that is read. */
    READ,
    /** The row as it is before a change. */
    OLD,
    /** The row that a change leaves behind. */
    NEW
  }
}
