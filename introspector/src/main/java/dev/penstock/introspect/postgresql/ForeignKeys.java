package dev.penstock.introspect.postgresql;

import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Pair;
import dev.penstock.introspect.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Foreign keys as they were declared: what they cause on partitions is left out. */
final class ForeignKeys {
  // conperiod came with PostgreSQL 18; such a key compares ranges by containment and so is no pair
  // of columns.
  private static final String PAIRS =
      """
      select n.nspname as table_schema,
             c.relname as table_name,
             k.conname as key_name,
             a.attname as column_name,
             tn.nspname as target_schema,
             t.relname as target_table,
             ta.attname as target_column,
             k.condeferrable as is_deferrable
      from pg_catalog.pg_constraint k
        join pg_catalog.pg_class c on c.oid = k.conrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        join pg_catalog.pg_class t on t.oid = k.confrelid
        join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
        cross join lateral unnest(k.conkey, k.confkey)
          with ordinality as p(attribute, target_attribute, position)
        join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = p.attribute
        join pg_catalog.pg_attribute ta on ta.attrelid = t.oid and ta.attnum = p.target_attribute
      where n.nspname in (:names)
        and k.contype = 'f'
        and k.conparentid = 0
        and not c.relispartition
        and coalesce(pg_catalog.to_jsonb(k) ->> 'conperiod', 'false') = 'false'
      order by k.oid, p.position
      """;

  private ForeignKeys() {}

  static List<Pair> read(CatalogQuery query, List<String> schemas) throws SQLException {
    return query.rows(PAIRS, schemas, ForeignKeys::pair);
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        CatalogQuery.table(row),
        row.getString("key_name"),
        row.getString("column_name"),
        new TableName(row.getString("target_schema"), row.getString("target_table")),
        row.getString("target_column"),
        row.getBoolean("is_deferrable"));
  }
}
