package dev.penstock.introspect.postgresql;

import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogColumn.Generation;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Owned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Columns that the account may read, with their types resolved. */
final class Columns {
  private static final String COLUMNS =
      """
      select n.nspname as table_schema,
             c.relname as table_name,
             a.attname as column_name,
             a.atttypid::bigint as type,
             a.atttypmod as modifier,
             pg_catalog.format_type(a.atttypid, a.atttypmod) as format,
             a.attndims as dimensions,
             a.attnotnull as not_null,
             a.attidentity as identity,
             a.attgenerated as generated,
             pg_catalog.pg_get_expr(d.adbin, d.adrelid) as default_expression,
             o.collname as collation,
             coalesce(o.collisdeterministic, true) as deterministic,
             pg_catalog.col_description(c.oid, a.attnum) as comment
      from pg_catalog.pg_attribute a
        join pg_catalog.pg_class c on c.oid = a.attrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        left join pg_catalog.pg_collation o on o.oid = a.attcollation
      where n.nspname in (:names)
        and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and not c.relispartition
        and a.attnum > 0
        and not a.attisdropped
        and pg_catalog.has_column_privilege(c.oid, a.attnum, 'select')
      order by c.oid, a.attnum
      """;

  private Columns() {}

  static List<Owned<CatalogColumn>> read(CatalogQuery query, List<String> schemas, Types types)
      throws SQLException {
    return query.rows(
        COLUMNS, schemas, row -> new Owned<>(CatalogQuery.table(row), column(row, types)));
  }

  private static CatalogColumn column(ResultSet row, Types types) throws SQLException {
    var element =
        types.declared(
            row.getLong("type"),
            row.getString("format"),
            row.getInt("modifier"),
            row.getInt("dimensions"));
    var type = element.type();
    var ownDefault = CatalogQuery.text(row, "default_expression");
    return new CatalogColumn(
        row.getString("column_name"),
        type.name(),
        type.typeKind(),
        element.sql(),
        type.isBuiltIn() ? "" : type.schema(),
        element.domain(),
        element.dimensions(),
        !row.getBoolean("not_null") && !element.notNull(),
        ownDefault.isEmpty() ? element.defaultExpression() : ownDefault,
        generation(row, ownDefault),
        element.length(),
        element.precision(),
        element.scale(),
        false,
        types.labels(type),
        CatalogQuery.text(row, "collation"),
        row.getBoolean("deterministic") && !type.name().equals("citext"),
        "",
        CatalogQuery.text(row, "comment"));
  }

  private static Generation generation(ResultSet row, String defaultExpression)
      throws SQLException {
    if (!row.getString("generated").isEmpty()) {
      return Generation.COMPUTED;
    }
    return switch (row.getString("identity")) {
      case "a" -> Generation.ALWAYS_IDENTITY;
      case "d" -> Generation.IDENTITY;
      default -> defaultExpression.startsWith("nextval(") ? Generation.IDENTITY : Generation.NONE;
    };
  }
}
