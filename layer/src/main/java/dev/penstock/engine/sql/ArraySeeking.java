package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.argument.Given;

/** By an array that the column equals an element of; of several values by a lateral join. */
public non-sealed interface ArraySeeking extends Seeking {
  /** Whether an index of such a column finds the very same values, and nothing else. */
  boolean suits(ColumnType type);

  /** The value as it is compared with such a column. */
  void value(Sql sql, ColumnType type, Given value);

  /** What stands before and after a value that a column must equal. */
  record Frame(String before, String after) {}

  /** An equality that does not keep the database from reading the index in order. */
  Frame equality();
}
