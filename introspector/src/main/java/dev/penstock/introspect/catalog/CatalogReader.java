package dev.penstock.introspect.catalog;

import dev.penstock.introspect.Catalog;
import dev.penstock.introspect.CatalogException;
import dev.penstock.introspect.CatalogException.Reason;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.Selection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Reads what a database says about itself, whichever of the three it is. */
public final class CatalogReader {
  private static final String NOT_ALLOWED = "42501";
  private static final Set<Integer> NOT_ALLOWED_ON_MYSQL = Set.of(1044, 1142, 1143, 1227, 1370);

  private CatalogReader() {}

  /**
   * The tables that the selection names. Sends a fixed number of queries, changes nothing on the
   * connection.
   *
   * @throws CatalogException when the database cannot serve: its message says why and what to do
   */
  public static Catalog read(Connection connection, Selection selection) throws SQLException {
    var query = new CatalogQuery(connection);
    var product = Product.of(query);
    try {
      return switch (product.engine()) {
        case POSTGRESQL ->
            dev.penstock.introspect.postgresql.DatabaseReader.read(
                query, product.version(), selection);
        case MYSQL ->
            dev.penstock.introspect.mysql.DatabaseReader.read(query, product.version(), selection);
        case MARIADB ->
            dev.penstock.introspect.mariadb.DatabaseReader.read(
                query, product.version(), selection);
      };
    } catch (SQLException e) {
      if (NOT_ALLOWED.equals(e.getSQLState()) || NOT_ALLOWED_ON_MYSQL.contains(e.getErrorCode())) {
        throw new CatalogException(
            Reason.NO_PRIVILEGE,
            "The database account may not read the database's catalog. Grant it SELECT on the"
                + " catalog, or use another account.",
            e);
      }
      throw e;
    }
  }
}
