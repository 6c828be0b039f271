package dev.penstock.introspect.mysql;

import dev.penstock.introspect.Catalog.CatalogTable.Kind;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Head;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Tables and views, but no sequences, which MariaDB lists as tables. */
public final class Tables {
  private static final String TABLES =
      """
      select t.table_schema as table_schema,
             t.table_name as table_name,
             t.table_type as kind,
             t.table_comment as comment
      from information_schema.tables t
      where t.table_schema in (:names) and t.table_type in ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW')
      """;

  private Tables() {}

  public static List<Head> read(CatalogQuery query, Schemas schemas) throws SQLException {
    var names = schemas.names();
    return schemas.demand(query.rows(TABLES, names, Tables::head));
  }

  private static Head head(ResultSet row) throws SQLException {
    // Instead of a comment a view has the word VIEW.
    return row.getString("kind").equals("VIEW")
        ? new Head(CatalogQuery.table(row), Kind.VIEW, "")
        : new Head(CatalogQuery.table(row), Kind.TABLE, CatalogQuery.text(row, "comment"));
  }
}
