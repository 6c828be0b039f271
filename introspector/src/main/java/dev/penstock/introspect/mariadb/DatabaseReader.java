package dev.penstock.introspect.mariadb;

import dev.penstock.definition.Engine;
import dev.penstock.introspect.Assembly;
import dev.penstock.introspect.Catalog;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows;
import dev.penstock.introspect.Selection;
import dev.penstock.introspect.mysql.ForeignKeys;
import dev.penstock.introspect.mysql.Schemas;
import dev.penstock.introspect.mysql.Tables;
import java.sql.SQLException;

/** Reads the catalog of one MariaDB server. */
public final class DatabaseReader {
  private DatabaseReader() {}

  /** The tables that the selection covers, with seven queries. */
  public static Catalog read(CatalogQuery query, String version, Selection selection)
      throws SQLException {
    var schemas = Schemas.read(query, selection);
    var heads = Tables.read(query, schemas);
    var checks = Checks.read(query, schemas.names());
    var columns = Columns.read(query, schemas.names(), checks);
    var rows =
        new CatalogRows(
            heads,
            columns,
            Indexes.read(query, schemas.names(), Columns.rowEnds(columns)),
            ForeignKeys.read(query, schemas.names()),
            checks);
    return new Catalog(
        Engine.MARIADB,
        version,
        schemas.database(),
        schemas.names(),
        Assembly.tables(rows, selection));
  }
}
