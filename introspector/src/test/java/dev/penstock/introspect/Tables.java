package dev.penstock.introspect;

import dev.penstock.definition.Engine;
import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogForeignKey;
import dev.penstock.introspect.Catalog.CatalogTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Tables of a catalog, made by hand. */
public final class Tables {
  private Tables() {}

  public static Catalog catalog(List<CatalogTable> tables) {
    return new Catalog(Engine.POSTGRESQL, "18.0", "shop", List.of("public"), tables);
  }

  /** A table whose first column is its key. */
  public static CatalogTable table(String name, String... columns) {
    return table("public", name, List.of(columns));
  }

  public static CatalogTable table(String schema, String name, List<String> columns) {
    return new CatalogTable(
        schema,
        name,
        CatalogTable.Kind.TABLE,
        "",
        columns.stream().map(Tables::column).toList(),
        name + "_pkey",
        columns.subList(0, 1),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same table with a foreign key to the first column of another. */
  public static CatalogTable references(CatalogTable table, String column, CatalogTable target) {
    List<CatalogForeignKey> keys = new ArrayList<>(table.foreignKeys());
    keys.add(
        new CatalogForeignKey(
            table.name() + "_" + column + "_fkey",
            List.of(column),
            target.schema(),
            target.name(),
            target.primaryKey(),
            false));
    return copy(table, table.columns(), keys);
  }

  /** The same table with one more column. */
  public static CatalogTable with(CatalogTable table, CatalogColumn column) {
    List<CatalogColumn> columns = new ArrayList<>(table.columns());
    columns.add(column);
    return copy(table, columns, table.foreignKeys());
  }

  private static CatalogTable copy(
      CatalogTable table, List<CatalogColumn> columns, List<CatalogForeignKey> keys) {
    return new CatalogTable(
        table.schema(),
        table.name(),
        table.kind(),
        table.comment(),
        columns,
        table.primaryKeyName(),
        table.primaryKey(),
        table.uniques(),
        keys,
        table.indexes(),
        table.checks());
  }

  public static CatalogColumn column(String name) {
    return column(name, "text", "text", "");
  }

  public static CatalogColumn column(String name, String type, String sql, String comment) {
    return new CatalogColumn(
        name,
        type,
        CatalogColumn.TypeKind.BASE,
        sql,
        "",
        "",
        0,
        true,
        "",
        CatalogColumn.Generation.NONE,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        false,
        List.of(),
        "",
        true,
        "",
        comment);
  }
}
