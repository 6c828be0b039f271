package dev.penstock.introspect.mysql;

import dev.penstock.introspect.Catalog.CatalogIndex.Part;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.IndexPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** What information_schema says about one part of an index. */
public final class IndexRow {
  /**
   * The end of a query for indexes, which {@link #part} reads; what else is asked stands before it.
   */
  public static final String REST =
      """
             s.table_schema as table_schema,
             s.table_name as table_name,
             s.index_name as index_name,
             s.non_unique as non_unique,
             s.column_name as column_name,
             s.collation as direction,
             s.sub_part as prefix,
             s.index_type as method
      from information_schema.statistics s
      where s.table_schema in (:names)
      order by s.table_schema, s.table_name, s.index_name, s.seq_in_index
      """;

  private IndexRow() {}

  /**
   * The part.
   *
   * @param expression empty where the part is a column
   */
  public static IndexPart part(ResultSet row, String expression) throws SQLException {
    var name = row.getString("index_name");
    return new IndexPart(
        CatalogQuery.table(row),
        name,
        name.equals("PRIMARY"),
        row.getInt("non_unique") == 0,
        row.getString("method").toLowerCase(Locale.ROOT),
        "",
        new Part(
            CatalogQuery.text(row, "column_name"),
            expression,
            "D".equals(row.getString("direction")),
            row.getString("prefix") == null));
  }
}
