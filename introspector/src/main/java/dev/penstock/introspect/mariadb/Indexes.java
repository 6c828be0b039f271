package dev.penstock.introspect.mariadb;

import dev.penstock.introspect.Catalog.CatalogIndex.Part;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.IndexPart;
import dev.penstock.introspect.mariadb.Columns.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parts of every index. */
final class Indexes {
  private static final String PARTS =
      """
      select s.table_schema as table_schema,
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

  private Indexes() {}

  /**
   * The parts, without the end of a row's time: MariaDB adds it to each unique key of a table with
   * system versioning.
   */
  static List<IndexPart> read(CatalogQuery query, List<String> schemas, Set<Place> rowEnds)
      throws SQLException {
    return query.rows(PARTS, schemas, Indexes::part).stream()
        .filter(part -> !part.unique() || !rowEnds.contains(place(part)))
        .toList();
  }

  private static Place place(IndexPart part) {
    return new Place(part.table(), part.part().column());
  }

  private static IndexPart part(ResultSet row) throws SQLException {
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
            "",
            "D".equals(row.getString("direction")),
            row.getString("prefix") == null));
  }
}
