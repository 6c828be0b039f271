package dev.penstock.introspect.mysql;

import dev.penstock.definition.Engine;
import dev.penstock.introspect.Assembly;
import dev.penstock.introspect.Catalog;
import dev.penstock.introspect.CatalogQuery;
import dev.penstock.introspect.CatalogRows;
import dev.penstock.introspect.Selection;
import java.sql.SQLException;

/** Reads the catalog of one MySQL server. */
public final class DatabaseReader {
  private DatabaseReader() {}

  /** The tables that the selection covers, with seven queries. */
  public static Catalog read(CatalogQuery query, String version, Selection selection)
      throws SQLException {
    var schemas = Schemas.read(query, selection);
    var rows =
        new CatalogRows(
            Tables.read(query, schemas),
            Columns.read(query, schemas.names()),
            Indexes.read(query, schemas.names()),
            ForeignKeys.read(query, schemas.names()),
            Checks.read(query, schemas.names(), version));
    return new Catalog(
        Engine.MYSQL,
        version,
        schemas.database(),
        schemas.names(),
        Assembly.tables(rows, selection));
  }
}
