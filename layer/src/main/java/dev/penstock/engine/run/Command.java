package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One statement and where its values come from. */
record Command(String text, Binds binds) {
  /** Whether a query finds a row. */
  boolean finds(Connection connection, Leaves leaves) throws SQLException {
    try (var execution = Execution.of(connection, text, leaves)) {
      execution.set(binds.in(leaves));
      try (var row = execution.query()) {
        return row.next();
      }
    }
  }

  /**
   * Whether a change finds a row. Rows that an update finds count, also when they had those values
   * before.
   */
  boolean changes(Connection connection, Leaves leaves) throws SQLException {
    try (var execution = Execution.of(connection, text, leaves)) {
      execution.set(binds.in(leaves));
      return execution.execute().getUpdateCount() > 0;
    }
  }

  /** Runs a statement of this text, within a transaction that was begun. */
  void execute(PreparedStatement prepared, Leaves leaves) throws SQLException {
    binds.in(leaves).set(prepared);
    prepared.execute();
  }
}
