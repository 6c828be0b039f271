package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Comparison;
import java.util.List;

/** What one database writes to ask something of a column; columns arrive quoted and qualified. */
public interface Conditions {
  /** A column as a statement names it. */
  record Named(String column, ColumnType type) {}

  /**
   * One of the very same values, whatever the column's collation takes for equal; unknown when the
   * column is NULL.
   *
   * @param values at least one, some perhaps equal
   */
  void equal(Sql sql, Named column, List<Given> values, Rows rows);

  /** By the order that rows are sorted in; EQUAL means that neither comes before the other. */
  void compare(Sql sql, Named column, Comparison comparison, Given value);

  /** How two columns stand to each other; equal are only the very same values. */
  void matches(Sql sql, Named left, Comparison comparison, Named right);

  /** The text occurs in the value, character by character. */
  void contains(Sql sql, Named column, Given text);

  /** The value begins with the text, character by character. */
  void beginsWith(Sql sql, Named column, Given text);

  /** A list column has the element. */
  void hasElement(Sql sql, Named column, Given element);

  /** A JSON column contains the JSON text. */
  void jsonContains(Sql sql, Named column, Given json);

  /** The number of characters, bytes, elements or members. */
  String size(Named column);
}
