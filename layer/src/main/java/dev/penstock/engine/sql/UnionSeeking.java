package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Index;
import java.util.Optional;

/** By an order that begins with the column; of several values by a union of their pages. */
public non-sealed interface UnionSeeking extends Seeking {
  /** Whether values of such a column are the same after a union of pages, and small. */
  boolean keeps(ColumnType type);

  /** Whether they are also in the same order. */
  boolean keepsOrder(ColumnType type);

  /**
   * The comment that tells the database by which index to read a table.
   *
   * @param alias of the table
   */
  Optional<String> hint(String alias, Index index);
}
