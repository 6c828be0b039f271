package dev.penstock.bench.shapes;

import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A prepared statement on a connection of its own, so that the processor time of its process or
 * thread in the server is its alone. The server must run on this machine.
 */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement statement;
  private final Path schedule;

  Session(TestDatabase database, String settings, Candidate candidate) throws SQLException {
    this.connection = DriverManager.getConnection(database.jdbcUrl() + settings);
    this.schedule = Path.of("/proc/%d/schedstat".formatted(thread(database.kind())));
    this.statement = connection.prepareStatement(candidate.sql());
    for (var i = 0; i < candidate.binds().size(); i++) {
      statement.setInt(i + 1, candidate.binds().get(i));
    }
  }

  private long thread(TestDatabase.Kind kind) throws SQLException {
    var sql =
        switch (kind) {
          case POSTGRESQL -> "select pg_backend_pid()";
          case MYSQL ->
              "select thread_os_id from performance_schema.threads where processlist_id ="
                  + " connection_id()";
          case MARIADB ->
              "select tid from information_schema.processlist where id = connection_id()";
        };
    try (var query = connection.createStatement();
        var rows = query.executeQuery(sql)) {
      if (!rows.next()) {
        throw new IllegalStateException("%s does not know its own thread".formatted(kind));
      }
      return rows.getLong(1);
    }
  }

  /** Runs the statement so many times and reads everything it brings. */
  Sample run(int times) throws SQLException, IOException {
    var rows = 0;
    var bytes = 0L;
    var processor = processorNanos();
    var clock = System.nanoTime();
    for (var i = 0; i < times; i++) {
      rows = 0;
      bytes = 0;
      try (var result = statement.executeQuery()) {
        var columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          rows++;
          for (var column = 1; column <= columns; column++) {
            var value = result.getBytes(column);
            bytes += value == null ? 0 : value.length;
          }
        }
      }
    }
    return new Sample(
        (processorNanos() - processor) / times / 1_000,
        (System.nanoTime() - clock) / times / 1_000,
        rows,
        bytes);
  }

  private long processorNanos() throws IOException {
    return Long.parseLong(Files.readString(schedule).split(" ")[0]);
  }

  /** What one execution took, in microseconds, and brought. */
  record Sample(long processorMicros, long wallMicros, int rows, long bytes) {}

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
