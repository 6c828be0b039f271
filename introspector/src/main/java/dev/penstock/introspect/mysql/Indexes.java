package dev.penstock.introspect.mysql;

import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows.IndexPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The parts of every index. */
final class Indexes {
  private static final String PARTS =
      """
      select s.expression as expression,
      """
          + IndexRow.REST;

  private Indexes() {}

  static List<IndexPart> read(CatalogQuery query, List<String> schemas) throws SQLException {
    return query.rows(PARTS, schemas, Indexes::part);
  }

  private static IndexPart part(ResultSet row) throws SQLException {
    return IndexRow.part(row, Expression.readable(CatalogQuery.text(row, "expression")));
  }
}
