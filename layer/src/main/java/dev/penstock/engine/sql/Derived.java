package dev.penstock.engine.sql;

import dev.penstock.engine.sql.CustomText.Value;
import dev.penstock.statement.NamedSql;
import java.util.List;
import java.util.Map;

/**
 * A user's own statement in the place of a table: the first of the statement's common tables. Its
 * rows keep their order, which {@link #PLACE} counts.
 *
 * @param columns what the table has of the statement's rows: an expression over {@link #ROWS} and
 *     its quoted name, such as `s."id" as "id"`
 */
public record Derived(
    CustomText text, NamedSql statement, Map<String, Value> arguments, List<String> columns) {
  /** The table's name; no user's own begins like this. */
  public static final String TABLE = "penstock_table";

  /** The name of the rows within {@link #columns}. */
  public static final String ROWS = "s";

  /** The column with the place of a row. */
  public static final String PLACE = "penstock_place";

  /** Writes `penstock_rows as (…), penstock_table as (…)`. */
  void write(Sql sql, Dialect dialect) {
    // A comment at the end of the statement must not swallow the parenthesis.
    sql.add("penstock_rows as (");
    text.write(sql, statement, arguments);
    sql.add("\n), ").add(dialect.quote(TABLE)).add(" as (select ");
    columns.forEach(column -> sql.add(column).add(", "));
    sql.add(dialect.rowNumber()).add(" as ").add(dialect.quote(PLACE));
    sql.add(" from penstock_rows " + ROWS + ")");
  }
}
