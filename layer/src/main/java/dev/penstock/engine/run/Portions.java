package dev.penstock.engine.run;

import dev.penstock.definition.Engine;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads large results in portions, so that they are never in memory as a whole. Whatever happens on
 * the way, the connection is as before.
 */
final class Portions implements Fetching {
  private static final int ROWS = 1_000;
  private final Engine engine;

  Portions(Engine engine) {
    this.engine = engine;
  }

  @Override
  public void read(Execution execution, Reader reader) throws SQLException {
    switch (engine) {
      case POSTGRESQL -> {
        execution.fetch(ROWS);
        inTransaction(execution, reader);
      }
      case MYSQL, MARIADB -> {
        // The driver's word for row by row; closing reads what is left.
        execution.fetch(Integer.MIN_VALUE);
        AS_A_WHOLE.read(execution, reader);
      }
    }
  }

  /** PostgreSQL keeps the place in a result until the end of the transaction. */
  private static void inTransaction(Execution execution, Reader reader) throws SQLException {
    var connection = execution.connection();
    if (!connection.getAutoCommit()) {
      AS_A_WHOLE.read(execution, reader);
      return;
    }
    connection.setAutoCommit(false);
    try {
      AS_A_WHOLE.read(execution, reader);
    } catch (SQLException | RuntimeException e) {
      leave(connection, e);
      throw e;
    }
    connection.setAutoCommit(true);
  }

  private static void leave(Connection connection, Exception cause) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
