package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.plan.Sought;

/**
 * How one database writes what databases write differently. Each method writes its piece
 * completely; columns arrive quoted and qualified.
 */
public interface Dialect {
  /** The only way from a name to text. */
  String quote(String identifier);

  Values values();

  Conditions conditions();

  /**
   * Keeps the database from using one plan for all values of the conditions that follow, with the
   * word that joins it to them; nothing where each execution is planned for its own values anyway.
   */
  void planForValues(Sql sql);

  /** How to lead the database to a {@link Sought} page. */
  Seeking seeking();

  /** What follows a value in an order in which NULL is lowest. */
  String direction(boolean nullable, boolean descending);

  /** The rows of a branch for each row of the branch above, limited per row of that. */
  void below(Sql sql, BranchText branch);

  /**
   * Whether rows below a row are read in the order of an index only when their order begins with
   * the columns by which they hang there: where the database does not see that each of those has
   * one value.
   */
  boolean ordersByLink();

  /**
   * What a branch holds of a column: the column, unless the database cannot sort rows that hold
   * such values.
   */
  String held(String column, ColumnType type);

  /**
   * Whether a page is read faster when it is cut before other tables are joined to its rows: where
   * the database would join first and sort what came of it.
   */
  boolean cutsBeforeJoining();

  /** Whether a change may ask the table that it changes, or others about the rows of that table. */
  boolean changesWhatItAsks();

  /**
   * Whether the condition of an outer join may ask other tables as it stands: the answer is wrong
   * where the database makes a join of its own of that.
   */
  boolean asksInOuterJoins();

  /** Numbers the rows of a select from a single common table in the order of that table. */
  String rowNumber();

  /** How the pages of a chain of branches are joined. */
  ChainedPages chainedPages();

  /** What to select from a branch so that the column can be read. */
  String shown(String column, ColumnType type);

  /** Columns with the same answer can share a column of a union. */
  String slot(ColumnType type);

  /** What to select into such a column from a branch. */
  String filled(String column, ColumnType type);

  /** What the first select of a union has where the column is another branch's. */
  String empty(ColumnType type);
}
