package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.plan.Cell;

/** Writes the cells of a branch, as its tables have them. */
final class CellText {
  private final Dialect dialect;
  private final FromText from;

  CellText(Dialect dialect, FromText from) {
    this.dialect = dialect;
    this.from = from;
  }

  /** What to select of a column. */
  @FunctionalInterface
  interface Selecting {
    String of(String column, ColumnType type);
  }

  void write(Sql sql, Cell cell, Selecting selecting) {
    switch (cell) {
      case Cell.Column(var table, var field) ->
          sql.add(selecting.of(from.table(table).value(field), field.column().type()));
      case Cell.Computed(var table, var field, var condition) -> {
        var row = from.table(table);
        sql.add("case when ");
        new ConditionText(dialect, sql, row.alias()).ofFound().write(condition);
        sql.add(" then ").add(selecting.of(row.value(field), field.column().type()));
        sql.add(" end");
      }
      case Cell.KeyNumber _ -> sql.add(selecting.of(keyNumber(), cell.type()));
      case Cell.Truth(var table, var condition) -> {
        sql.add("case when ");
        new ConditionText(dialect, sql, from.table(table).alias()).ofFound().write(condition);
        sql.add(" then 1 end");
      }
    }
  }

  /** The number of the key that the row of a root was found by, see {@link KeysText}. */
  String keyNumber() {
    return from.own().column(KeysText.NUMBER);
  }
}
