package dev.penstock.introspect.postgresql;

import dev.penstock.introspect.Catalog.CatalogCheck;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Owned;
import dev.penstock.introspect.LabelList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Check constraints of tables, and for their columns those of the domains that they were declared
 * with.
 */
final class Checks {
  private static final String CHECKS =
      """
      with recursive visible as (
        select c.oid, n.nspname as table_schema, c.relname as table_name
        from pg_catalog.pg_class c
          join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where n.nspname in (:names) and c.relkind in ('r', 'p', 'f') and not c.relispartition
      ), declared as (
        select a.attrelid as table_oid, a.attname as column_name, a.atttypid as type_oid
        from pg_catalog.pg_attribute a
          join visible v on v.oid = a.attrelid
        where a.attnum > 0 and not a.attisdropped
        union all
        select d.table_oid, d.column_name, t.typbasetype
        from declared d
          join pg_catalog.pg_type t on t.oid = d.type_oid and t.typtype = 'd'
      )
      select v.table_schema,
             v.table_name,
             k.conname as check_name,
             pg_catalog.pg_get_expr(k.conbin, k.conrelid, true) as expression,
             k.convalidated as valid,
             array(select a.attname::text
                   from pg_catalog.pg_attribute a
                   where a.attrelid = v.oid and a.attnum = any (k.conkey)
                   order by a.attnum) as column_names
      from pg_catalog.pg_constraint k
        join visible v on v.oid = k.conrelid
      where k.contype = 'c'
      union all
      select v.table_schema,
             v.table_name,
             k.conname,
             pg_catalog.pg_get_expr(k.conbin, 0, true),
             k.convalidated,
             array[d.column_name::text]
      from declared d
        join visible v on v.oid = d.table_oid
        join pg_catalog.pg_constraint k on k.contypid = d.type_oid
      where k.contype = 'c'
      order by table_schema, table_name, check_name, column_names
      """;
  private static final String LITERAL = "'(?:[^']|'')*'(?:::[a-z ]+(?:\\(\\d+\\))?)*";
  private static final Pattern ENUMERATION =
      Pattern.compile(
          "(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"]|\"\")+\")(?:::[a-z ]+)? = "
              + "(?:ANY \\(ARRAY\\[)?(%1$s(?:, %1$s)*)(?:\\](?:::[a-z ]+\\[\\])?\\))?"
                  .formatted(LITERAL),
          Pattern.DOTALL);

  private Checks() {}

  static List<Owned<CatalogCheck>> read(CatalogQuery query, List<String> schemas)
      throws SQLException {
    return query.rows(CHECKS, schemas, Checks::check);
  }

  private static Owned<CatalogCheck> check(ResultSet row) throws SQLException {
    var columns = (String[]) row.getArray("column_names").getArray();
    var expression = row.getString("expression");
    // NOT VALID and NOT ENFORCED: rows may have other values.
    List<String> values = row.getBoolean("valid") ? values(expression) : List.of();
    return new Owned<>(
        CatalogQuery.table(row),
        new CatalogCheck(row.getString("check_name"), expression, Arrays.asList(columns), values));
  }

  private static List<String> values(String expression) {
    var match = ENUMERATION.matcher(expression);
    return match.matches()
        ? LabelList.of(Objects.requireNonNull(match.group(1)), false)
        : List.of();
  }
}
