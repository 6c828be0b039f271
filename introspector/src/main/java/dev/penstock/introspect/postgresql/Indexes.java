package dev.penstock.introspect.postgresql;

import dev.penstock.introspect.Catalog.CatalogIndex.Part;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.IndexPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The key parts of every index; columns that an index only carries along (INCLUDE) are none. */
final class Indexes {
  // A part that orders by other rules than its column does is as good as an expression.
  private static final String PARTS =
      """
      select n.nspname as table_schema,
             c.relname as table_name,
             ic.relname as index_name,
             i.indisprimary as is_primary,
             i.indisunique as is_unique,
             m.amname as method,
             pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) as predicate,
             case when a.attname is not null and (p.part_collation = a.attcollation or p.part_collation = 0)
                       and o.opcdefault
                  then a.attname end as column_name,
             pg_catalog.pg_get_indexdef(i.indexrelid, p.position::int, true)
               || case when p.part_collation <> coalesce(a.attcollation, p.part_collation)
                       then ' collate ' || pg_catalog.quote_ident(co.collname) else '' end
               || case when not o.opcdefault then ' ' || pg_catalog.quote_ident(o.opcname) else '' end
               as expression,
             (p.option & 1) = 1 as descending
      from pg_catalog.pg_index i
        join pg_catalog.pg_class c on c.oid = i.indrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        join pg_catalog.pg_class ic on ic.oid = i.indexrelid
        join pg_catalog.pg_am m on m.oid = ic.relam
        cross join lateral unnest(
            i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[], i.indoption::int2[])
          with ordinality as p(attribute, operators, part_collation, option, position)
        join pg_catalog.pg_opclass o on o.oid = p.operators
        left join pg_catalog.pg_collation co on co.oid = p.part_collation
        left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = p.attribute
      where n.nspname in (:names)
        and c.relkind in ('r', 'p', 'm')
        and not c.relispartition
        and i.indisvalid
        and p.position <= i.indnkeyatts
      order by i.indexrelid, p.position
      """;

  private Indexes() {}

  static List<IndexPart> read(CatalogQuery query, List<String> schemas) throws SQLException {
    return query.rows(PARTS, schemas, Indexes::part);
  }

  private static IndexPart part(ResultSet row) throws SQLException {
    var column = CatalogQuery.text(row, "column_name");
    return new IndexPart(
        CatalogQuery.table(row),
        row.getString("index_name"),
        row.getBoolean("is_primary"),
        row.getBoolean("is_unique"),
        row.getString("method"),
        CatalogQuery.text(row, "predicate"),
        new Part(
            column,
            column.isEmpty() ? row.getString("expression") : "",
            row.getBoolean("descending"),
            true));
  }
}
