package dev.penstock.connect;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection on loan, in auto-commit mode; close it to give the connection back to its pool. */
public final class Lease implements AutoCloseable {
  private final Connection connection;
  private final Pool pool;
  private boolean closed;

  Lease(Connection connection, Pool pool) {
    this.connection = connection;
    this.pool = pool;
  }

  /** Not to be closed, and not to be used when this is. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      // the pool has closed it when it broke
      if (!connection.isClosed()) {
        pool.answered();
      }
      connection.close();
    } finally {
      pool.returned();
    }
  }
}
