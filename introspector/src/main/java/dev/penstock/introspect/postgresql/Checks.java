package dev.penstock.introspect.postgresql;

import dev.penstock.introspect.Catalog.CatalogCheck;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Owned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Check constraints of tables. */
final class Checks {
  private static final String CHECKS =
      """
      select n.nspname as table_schema,
             c.relname as table_name,
             k.conname as check_name,
             pg_catalog.pg_get_expr(k.conbin, k.conrelid, true) as expression,
             array(select a.attname::text
                   from pg_catalog.pg_attribute a
                   where a.attrelid = c.oid and a.attnum = any (k.conkey)
                   order by a.attnum) as column_names
      from pg_catalog.pg_constraint k
        join pg_catalog.pg_class c on c.oid = k.conrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname in (:names) and k.contype = 'c' and not c.relispartition
      """;

  private Checks() {}

  static List<Owned<CatalogCheck>> read(CatalogQuery query, List<String> schemas)
      throws SQLException {
    return query.rows(CHECKS, schemas, Checks::check);
  }

  private static Owned<CatalogCheck> check(ResultSet row) throws SQLException {
    var columns = (String[]) row.getArray("column_names").getArray();
    return new Owned<>(
        CatalogQuery.table(row),
        new CatalogCheck(
            row.getString("check_name"), row.getString("expression"), Arrays.asList(columns)));
  }
}
