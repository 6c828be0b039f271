package dev.penstock.introspect.postgresql;

import dev.penstock.introspect.Catalog.CatalogTable.Kind;
import dev.penstock.introspect.CatalogException;
import dev.penstock.introspect.CatalogException.Reason;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Head;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Tables, views and materialised views, without partitions and without what an extension brought.
 */
final class Tables {
  private static final String TABLES =
      """
      select n.nspname as table_schema,
             c.relname as table_name,
             c.relkind as kind,
             pg_catalog.obj_description(c.oid, 'pg_class') as comment,
             pg_catalog.has_any_column_privilege(c.oid, 'select') as readable
      from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname in (:names)
        and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and not c.relispartition
        and not exists (
          select from pg_catalog.pg_depend d
          where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
      """;

  private Tables() {}

  private record Found(Head head, boolean readable) {}

  static List<Head> read(CatalogQuery query, Schemas schemas) throws SQLException {
    var names = schemas.names();
    var found = query.rows(TABLES, names, Tables::found);
    var readable = found.stream().filter(Found::readable).map(Found::head).toList();
    if (found.isEmpty()) {
      throw new CatalogException(
          Reason.NO_TABLE,
          "There is no table in %s of the database %s. Create one, or name other schemas."
              .formatted(String.join(", ", names), schemas.database()));
    }
    if (readable.isEmpty()) {
      throw new CatalogException(
          Reason.NO_PRIVILEGE,
          "The account %s may not read any table in %s. Grant it SELECT on the tables."
              .formatted(schemas.user(), String.join(", ", names)));
    }
    return readable;
  }

  private static Found found(ResultSet row) throws SQLException {
    var kind =
        switch (row.getString("kind")) {
          // A foreign table has no key of its own either.
          case "v", "f" -> Kind.VIEW;
          case "m" -> Kind.MATERIALIZED_VIEW;
          default -> Kind.TABLE;
        };
    return new Found(
        new Head(CatalogQuery.table(row), kind, CatalogQuery.text(row, "comment")),
        row.getBoolean("readable"));
  }
}
