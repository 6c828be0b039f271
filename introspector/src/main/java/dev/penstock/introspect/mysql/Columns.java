package dev.penstock.introspect.mysql;

import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogColumn.Generation;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Owned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Columns that the account may see. */
final class Columns {
  private static final String COLUMNS =
      """
      select c.table_schema as table_schema,
             c.table_name as table_name,
             c.column_name as column_name,
             c.is_nullable as nullable,
             c.column_default as default_text,
             c.generation_expression as generation_expression,
             c.column_comment as comment,
             c.srs_id as reference_system,
      """
          + DeclaredType.COLUMNS
          + """
          from information_schema.columns c
          where c.table_schema in (:names)
          order by c.table_schema, c.table_name, c.ordinal_position
          """;

  private Columns() {}

  static List<Owned<CatalogColumn>> read(CatalogQuery query, List<String> schemas)
      throws SQLException {
    return query.rows(COLUMNS, schemas, row -> new Owned<>(CatalogQuery.table(row), column(row)));
  }

  private static CatalogColumn column(ResultSet row) throws SQLException {
    var type = DeclaredType.of(row);
    return new CatalogColumn(
        row.getString("column_name"),
        type.name(),
        type.kind(),
        sql(row, type),
        "",
        "",
        0,
        row.getString("nullable").equals("YES"),
        expression(row, type),
        type.generation(),
        type.length(),
        type.precision(),
        type.scale(),
        type.unsigned(),
        type.labels(),
        type.collation(),
        type.labelled() || exact(type.collation()),
        type.comparedIn(),
        CatalogQuery.text(row, "comment"));
  }

  /** COLUMN_TYPE leaves out the spatial reference system that a geometry must be given in. */
  private static String sql(ResultSet row, DeclaredType type) throws SQLException {
    var system = CatalogQuery.text(row, "reference_system");
    return system.isEmpty() ? type.sql() : "%s srid %s".formatted(type.sql(), system);
  }

  private static String expression(ResultSet row, DeclaredType type) throws SQLException {
    var text = row.getString("default_text");
    if (type.generation() == Generation.COMPUTED) {
      return Expression.readable(row.getString("generation_expression"));
    }
    if (text == null) {
      return "";
    }
    // The catalog has a literal without its quotes and an expression as it is.
    return isLiteral(text, type) ? "'" + text.replace("'", "''") + "'" : Expression.readable(text);
  }

  private static boolean isLiteral(String text, DeclaredType type) {
    return !type.extra().contains("DEFAULT_GENERATED")
        && !text.startsWith("b'")
        && switch (type.name()) {
          case "tinyint", "smallint", "mediumint", "int", "bigint" -> false;
          case "decimal", "float", "double", "year", "binary", "varbinary" -> false;
          default -> true;
        };
  }

  private static boolean exact(String collation) {
    return collation.isEmpty() || collation.equals("utf8mb4_0900_bin");
  }
}
