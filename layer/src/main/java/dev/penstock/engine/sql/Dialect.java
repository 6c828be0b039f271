package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Comparison;
import dev.penstock.engine.plan.Sought;
import java.util.List;
import java.util.Optional;

/**
 * How one database writes what databases write differently. Each method writes its piece
 * completely; columns arrive quoted and qualified.
 */
public interface Dialect {
  /** The only way from a name to text. */
  String quote(String identifier);

  Values values();

  /**
   * One of the very same values, whatever the column's collation takes for equal; unknown when the
   * column is NULL.
   *
   * @param values at least one, some perhaps equal
   */
  void equal(Sql sql, String column, ColumnType type, List<Given> values, Rows rows);

  /** By the order that rows are sorted in; EQUAL means that neither comes before the other. */
  void compare(Sql sql, String column, ColumnType type, Comparison comparison, Given value);

  /** A column as a statement names it. */
  record Named(String column, ColumnType type) {}

  /** How two columns stand to each other; equal are only the very same values. */
  void matches(Sql sql, Named left, Comparison comparison, Named right);

  /** The text occurs in the value, character by character. */
  void contains(Sql sql, String column, ColumnType type, Given text);

  /** The value begins with the text, character by character. */
  void beginsWith(Sql sql, String column, ColumnType type, Given text);

  /** A list column has the element. */
  void hasElement(Sql sql, String column, ColumnType type, Given element);

  /** A JSON column contains the JSON text. */
  void jsonContains(Sql sql, String column, ColumnType type, Given json);

  /**
   * Keeps the database from using one plan for all values of the conditions that follow, with the
   * word that joins it to them; nothing where each execution is planned for its own values anyway.
   */
  void planForValues(Sql sql);

  /** How to lead the database to a {@link Sought} page; empty where it finds such pages itself. */
  Optional<Seeking> seeking();

  /** The number of characters, bytes, elements or members. */
  String size(String column, ColumnType type);

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
