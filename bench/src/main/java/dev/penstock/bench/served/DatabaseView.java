package dev.penstock.bench.served;

import dev.penstock.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** What a database says about the connections to it, without the one that asks. */
public final class DatabaseView implements AutoCloseable {
  private static final String POSTGRESQL =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and backend_type = 'client backend'\
      """;
  private static final String MYSQL =
      """
      select count(*) from information_schema.processlist
      where db = database() and id <> connection_id()\
      """;

  private final TestDatabase.Kind kind;
  private final Connection connection;

  private DatabaseView(TestDatabase.Kind kind, Connection connection) {
    this.kind = kind;
    this.connection = connection;
  }

  public static DatabaseView of(TestDatabase database) throws SQLException {
    return new DatabaseView(database.kind(), database.connect());
  }

  /** Connections that are open. */
  public long connections() {
    return count(
        switch (kind) {
          case POSTGRESQL -> POSTGRESQL;
          case MYSQL, MARIADB -> MYSQL;
        });
  }

  /** Connections that a statement or a transaction runs on. */
  public long busy() {
    return count(
        switch (kind) {
          case POSTGRESQL -> POSTGRESQL + " and state <> 'idle'";
          case MYSQL, MARIADB -> MYSQL + " and command <> 'Sleep'";
        });
  }

  private long count(String sql) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not tell its connections", e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
