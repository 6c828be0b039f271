package dev.penstock.bench.measure;

import dev.penstock.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The general log of MySQL and MariaDB, kept in a table for as long as we look at it. */
final class MysqlStatementLog implements StatementLog {
  private final Connection connection;
  private final TestDatabase database;
  private int seen;

  private MysqlStatementLog(Connection connection, TestDatabase database) {
    this.connection = connection;
    this.database = database;
  }

  static StatementLog begin(TestDatabase database) throws SQLException {
    var log = new MysqlStatementLog(database.connect(), database);
    log.execute("set global log_output = 'TABLE'");
    log.execute("set global general_log = 1");
    log.read();
    return log;
  }

  @Override
  public List<String> read() throws SQLException {
    List<String> all = new ArrayList<>();
    try (var statement =
        connection.prepareStatement(
            """
            select convert(argument using utf8mb4) from mysql.general_log
            where command_type in ('Query', 'Execute')
              and thread_id <> connection_id()
              and thread_id in (select id from information_schema.processlist where db = ?)
            order by event_time\
            """)) {
      statement.setString(1, database.name());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(rows.getString(1));
        }
      }
    }
    var added = List.copyOf(all.subList(seen, all.size()));
    seen = all.size();
    return added;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    execute("set global general_log = 0");
    execute("set global log_output = 'FILE'");
    connection.close();
  }
}
