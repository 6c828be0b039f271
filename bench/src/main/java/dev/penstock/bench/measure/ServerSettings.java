package dev.penstock.bench.measure;

import dev.penstock.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives a MySQL server that we did not start enough memory for all rows and commits that wait for
 * no disk, as our own servers have them, and puts its settings back in the end.
 */
public final class ServerSettings implements AutoCloseable {
  private static final long BUFFER_POOL = 1L << 30;
  private final Connection connection;
  private final Map<String, Long> before = new LinkedHashMap<>();

  private ServerSettings(Connection connection) {
    this.connection = connection;
  }

  public static ServerSettings forMeasuring(TestDatabase database) throws SQLException {
    var settings = new ServerSettings(database.connect());
    if (database.kind() == TestDatabase.Kind.MYSQL) {
      settings.atLeast("innodb_buffer_pool_size", BUFFER_POOL);
      settings.set("innodb_flush_log_at_trx_commit", 0);
    }
    return settings;
  }

  private void atLeast(String name, long value) throws SQLException {
    if (get(name) < value) {
      set(name, value);
    }
  }

  private void set(String name, long value) throws SQLException {
    before.put(name, get(name));
    put(name, value);
  }

  private long get(String name) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select @@global." + name)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void put(String name, long value) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set global %s = %d".formatted(name, value));
    }
  }

  @Override
  public void close() throws SQLException {
    for (var setting : before.entrySet()) {
      put(setting.getKey(), setting.getValue());
    }
    connection.close();
  }
}
