package dev.penstock.introspect.mysql;

import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.Pair;
import dev.penstock.introspect.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Foreign keys, which MySQL and MariaDB list alike and never defer. */
public final class ForeignKeys {
  private static final String PAIRS =
      """
      select k.table_schema as table_schema,
             k.table_name as table_name,
             k.constraint_name as key_name,
             k.column_name as column_name,
             k.referenced_table_schema as target_schema,
             k.referenced_table_name as target_table,
             k.referenced_column_name as target_column
      from information_schema.key_column_usage k
      where k.table_schema in (:names) and k.referenced_table_name is not null
      order by k.table_schema, k.table_name, k.constraint_name, k.ordinal_position
      """;

  private ForeignKeys() {}

  public static List<Pair> read(CatalogQuery query, List<String> schemas) throws SQLException {
    return query.rows(PAIRS, schemas, ForeignKeys::pair);
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        CatalogQuery.table(row),
        row.getString("key_name"),
        row.getString("column_name"),
        new TableName(row.getString("target_schema"), row.getString("target_table")),
        row.getString("target_column"),
        false);
  }
}
