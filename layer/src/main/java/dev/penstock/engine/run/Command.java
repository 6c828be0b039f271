package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One statement and where its values come from. */
record Command(String text, Binds binds) {
  /** Whether a query finds a row. */
  boolean finds(Connection connection, Leaves leaves) throws SQLException {
    try (var prepared = connection.prepareStatement(text)) {
      binds.in(leaves).set(prepared);
      try (var row = prepared.executeQuery()) {
        return row.next();
      }
    }
  }

  /**
   * Whether a change finds a row. Rows that an update finds count, also when they had those values
   * before.
   */
  boolean changes(Connection connection, Leaves leaves) throws SQLException {
    try (var prepared = connection.prepareStatement(text)) {
      execute(prepared, leaves);
      return prepared.getUpdateCount() > 0;
    }
  }

  /** Runs a statement of this text. */
  void execute(PreparedStatement prepared, Leaves leaves) throws SQLException {
    binds.in(leaves).set(prepared);
    prepared.execute();
  }
}
