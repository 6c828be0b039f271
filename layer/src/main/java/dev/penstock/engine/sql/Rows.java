package dev.penstock.engine.sql;

/** Which rows a condition is about when the database comes to it. */
public enum Rows {
  /** They are looked for, by an index of the column where there is one. */
  WANTED,
  /**
   * They were found by a unique key, or are read already: no index can serve any more, and what is
   * written for its sake would only be compared for each of them.
   */
  FOUND
}
