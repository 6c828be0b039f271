package dev.penstock.introspect.mariadb;

import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.IndexPart;
import dev.penstock.introspect.mariadb.Columns.Place;
import dev.penstock.introspect.mysql.IndexRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The parts of every index, of which none is an expression. */
final class Indexes {
  private static final String PARTS = "select\n" + IndexRow.REST;

  private Indexes() {}

  /**
   * The parts, without the end of a row's time: MariaDB adds it to each unique key of a table with
   * system versioning.
   */
  static List<IndexPart> read(CatalogQuery query, List<String> schemas, Set<Place> rowEnds)
      throws SQLException {
    return query.rows(PARTS, schemas, row -> IndexRow.part(row, "")).stream()
        .filter(part -> !part.unique() || !rowEnds.contains(place(part)))
        .toList();
  }

  private static Place place(IndexPart part) {
    return new Place(part.table(), part.part().column());
  }
}
