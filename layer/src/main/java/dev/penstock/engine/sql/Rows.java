package dev.penstock.engine.sql;

/** Which rows a condition is about when the database comes to it. */
public enum Rows {
  /** They are looked for, by an index of the column where there is one. */
  WANTED,
  /**
   * They are looked for, too, to make a page of a list: by values alone, and neither by a unique
   * key nor by columns of another row, for which an index may serve only the column's own `=`.
   */
  LISTED,
  /**
   * They were found by a unique key, or are read already: no index can serve any more, and what is
   * written for its sake would only be compared for each of them.
   */
  FOUND
}
