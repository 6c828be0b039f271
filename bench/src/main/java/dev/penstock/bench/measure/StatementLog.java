package dev.penstock.bench.measure;

import dev.penstock.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The database's own log of what it is told to do; slow, so switched off while times are taken. */
public sealed interface StatementLog extends AutoCloseable
    permits PostgresqlStatementLog, MysqlStatementLog {

  /** Switches the log on; empty when the server does not let us. */
  static Optional<StatementLog> open(TestDatabase database) {
    try {
      return switch (database.kind()) {
        case POSTGRESQL -> PostgresqlStatementLog.begin(database);
        case MYSQL, MARIADB -> Optional.of(MysqlStatementLog.begin(database));
      };
    } catch (SQLException _) {
      return Optional.empty();
    }
  }

  /** The statements on this database since the last call, in their order. */
  List<String> read() throws SQLException;

  /** Switches the log off again. */
  @Override
  void close() throws SQLException;

  /**
   * How many statements there were.
   *
   * @param work what reads or writes rows
   * @param transaction what begins and ends transactions, and whatever else sets a session
   */
  record Count(int work, int transaction) {
    static Count of(List<String> statements) {
      var frame =
          statements.stream()
              .filter(text ->
                  text.strip()
                      .toLowerCase(Locale.ROOT)
                      .matches("(begin|start|commit|rollback|set|savepoint)\\b[\\s\\S]*"))
              .count();
      return new Count((int) (statements.size() - frame), (int) frame);
    }
  }

  /** Counts those since the last call. */
  default Count count() throws SQLException {
    return Count.of(read());
  }
}
