package dev.penstock.bench.data;

import dev.penstock.testing.TestDatabase;
import java.sql.SQLException;

/** Puts a data set into an empty database. */
public final class DataSet {
  private DataSet() {}

  /** Makes the tables, fills them, and brings the statistics of the database up to date. */
  public static void load(TestDatabase database, Size size) throws SQLException {
    var tables = size.tables();
    try (var connection = database.connect()) {
      switch (database.kind()) {
        case POSTGRESQL -> new PostgresqlLoader(connection).load(tables);
        case MYSQL, MARIADB -> new MysqlLoader(connection).load(tables);
      }
    }
  }
}
