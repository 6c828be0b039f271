package dev.penstock.engine.sql;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Table;
import java.util.stream.Collectors;

/** The table of a model, under the name that a statement gives its rows. */
record AliasedTable(Dialect dialect, Model model, String alias) {
  /** A table's own name. */
  static String name(Dialect dialect, Table table) {
    return table.schema().isEmpty()
        ? dialect.quote(table.name())
        : dialect.quote(table.schema()) + "." + dialect.quote(table.name());
  }

  /** Both names: `"customers" as t0`. */
  String named() {
    return name(dialect, model.table()) + " as " + alias;
  }

  /** The table's column of that name. */
  String column(String name) {
    return alias + "." + dialect.quote(name);
  }

  /** The column of a field. */
  String field(String name) {
    return column(model.field(name).orElseThrow().column().name());
  }

  /** The value of a field, which may be computed. */
  String value(Field field) {
    return Columns.value(dialect, alias, field.column());
  }

  /** The columns of the key in their order: `(t0."a", t0."b")`. */
  String key() {
    return model.keyFields().stream()
        .map(field -> column(field.column().name()))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
