package dev.penstock.introspect.mariadb;

import dev.penstock.introspect.Catalog.CatalogCheck;
import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogColumn.Generation;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Owned;
import dev.penstock.introspect.TableName;
import dev.penstock.introspect.mysql.DeclaredType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Columns that the account may see. */
final class Columns {
  private static final String COLUMNS =
      """
      select c.table_schema as table_schema,
             c.table_name as table_name,
             c.column_name as column_name,
             c.is_nullable as nullable,
             c.column_default as default_text,
             c.is_generated as generated,
             c.generation_expression as generation_expression,
             c.column_comment as comment,
      """
          + DeclaredType.COLUMNS
          + """
          from information_schema.columns c
          where c.table_schema in (:names)
          order by c.table_schema, c.table_name, c.ordinal_position
          """;

  private Columns() {}

  /** A column of a table. */
  record Place(TableName table, String column) {}

  static List<Owned<CatalogColumn>> read(
      CatalogQuery query, List<String> schemas, List<Owned<CatalogCheck>> checks)
      throws SQLException {
    var json =
        checks.stream()
            .filter(check -> Checks.isJson(check.part()))
            .map(check -> new Place(check.table(), check.part().columns().getFirst()))
            .collect(Collectors.toSet());
    return query.rows(COLUMNS, schemas, row -> column(row, json));
  }

  /** Columns with the end of the time in which a row was the current one. */
  static Set<Place> rowEnds(List<Owned<CatalogColumn>> columns) {
    return columns.stream()
        .filter(column -> column.part().defaultExpression().equals("ROW END"))
        .map(column -> new Place(column.table(), column.part().name()))
        .collect(Collectors.toSet());
  }

  private static Owned<CatalogColumn> column(ResultSet row, Set<Place> checkedJson)
      throws SQLException {
    var table = CatalogQuery.table(row);
    var name = row.getString("column_name");
    var type = DeclaredType.of(row);
    // JSON is another word for longtext with a check.
    var json = type.name().equals("longtext") && checkedJson.contains(new Place(table, name));
    var expression = expression(row);
    var column =
        new CatalogColumn(
            name,
            json ? "json" : type.name(),
            type.kind(),
            type.sql(),
            "",
            "",
            0,
            row.getString("nullable").equals("YES"),
            expression,
            generation(row, type, expression),
            type.length(),
            type.precision(),
            type.scale(),
            type.unsigned(),
            type.labels(),
            type.collation(),
            json || type.labelled() || exact(type.collation()),
            json ? "" : type.comparedIn(),
            CatalogQuery.text(row, "comment"));
    return new Owned<>(table, column);
  }

  private static String expression(ResultSet row) throws SQLException {
    if (isGenerated(row)) {
      return CatalogQuery.text(row, "generation_expression");
    }
    // A nullable column without a default has NULL as its default's text; the text NULL has quotes.
    var text = CatalogQuery.text(row, "default_text");
    return text.equals("NULL") ? "" : text;
  }

  private static boolean isGenerated(ResultSet row) throws SQLException {
    return row.getString("generated").equals("ALWAYS");
  }

  private static Generation generation(ResultSet row, DeclaredType type, String expression)
      throws SQLException {
    if (isGenerated(row)) {
      return Generation.COMPUTED;
    }
    return expression.startsWith("nextval(") ? Generation.IDENTITY : type.generation();
  }

  private static boolean exact(String collation) {
    return collation.isEmpty() || collation.endsWith("_nopad_bin");
  }
}
