package dev.penstock.engine.sql;

import dev.penstock.definition.Column;
import dev.penstock.definition.Expression;
import java.util.List;
import java.util.stream.Collectors;

/** The only way from a column of the definition to SQL: its name, or what is computed for it. */
final class Columns {
  private Columns() {}

  /**
   * The column's value.
   *
   * @param table what qualifies names, ready to use; empty where nothing does
   */
  static String value(Dialect dialect, String table, Column column) {
    return column
        .expression()
        .map(expression -> text(dialect, table, expression))
        .orElseGet(() -> named(dialect, table, column.name()));
  }

  /** The names of the table's columns that the value is made from. */
  static List<String> names(Column column) {
    return column.expression().map(Expression::columns).orElseGet(() -> List.of(column.name()));
  }

  private static String text(Dialect dialect, String table, Expression expression) {
    return expression.parts().stream()
        .map(part ->
            switch (part) {
              case Expression.Part.Text(var sql) -> sql;
              case Expression.Part.Column(var name) -> named(dialect, table, name);
            })
        .collect(Collectors.joining());
  }

  private static String named(Dialect dialect, String table, String name) {
    return table.isEmpty() ? dialect.quote(name) : table + "." + dialect.quote(name);
  }
}
