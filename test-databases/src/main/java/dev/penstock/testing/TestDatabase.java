package dev.penstock.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A fresh, empty database on a real server. Close it to drop it.
 *
 * @param kind which database system
 * @param purpose what its server was set up for
 * @param url a connection URL as Penstock's users write it:
 *     `postgres://user:password@host:port/name`, `mysql://…`, `mariadb://…`
 * @param jdbcUrl the same for JDBC, credentials included
 */
public record TestDatabase(Kind kind, Purpose purpose, String url, String jdbcUrl, String name)
    implements AutoCloseable {

  /** The database systems that every test runs on. */
  public enum Kind {
    POSTGRESQL,
    MYSQL,
    MARIADB;

    /** The environment variable that may hold an administrator's JDBC URL. */
    String variable() {
      return "PENSTOCK_TEST_" + name();
    }
  }

  /** What a server is set up for. */
  public enum Purpose {
    /** Small and quick to start. */
    TESTS,
    /** Enough memory for all rows, and nothing that makes one second unlike the next. */
    MEASURING
  }

  /**
   * Creates a database with a new name on the server of that kind, starting the server when it is
   * the first.
   */
  public static TestDatabase create(Kind kind) {
    return create(kind, Purpose.TESTS);
  }

  /** The same on a server for a purpose; one for tests is never one for measuring. */
  public static TestDatabase create(Kind kind, Purpose purpose) {
    return TestServers.server(kind, purpose).createDatabase(purpose);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl);
  }

  /** Runs a script of statements that are separated by a semicolon at the end of a line. */
  public void run(String script) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (var sql : script.split(";\\s*(\\r?\\n|$)")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }

  @Override
  public void close() {
    TestServers.server(kind, purpose).drop(name);
  }
}
