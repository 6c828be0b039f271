package dev.penstock.connect;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Whether a connection has a session of the database for itself, or passes a proxy that may share
 * sessions among its clients.
 *
 * <p>A server tells the session's number when the session begins. Whoever stands between and shares
 * sessions cannot pass that on, because there is no session yet or not for long: PgBouncer makes a
 * number up, RDS Proxy tells none. So the number told then and the number that the session itself
 * knows are the same only where nobody stands between, or somebody who passes bytes on.
 */
final class SoleSession {
  /** Not the bare call: ProxySQL knows that one and answers it with the number that it told. */
  private static final String QUESTION = "select 0 + pg_catalog.pg_backend_pid()";

  private SoleSession() {}

  /** Asks PostgreSQL with one short query. */
  static boolean has(Connection connection) throws SQLException {
    var told = connection.unwrap(PGConnection.class).getBackendPID();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(QUESTION)) {
      row.next();
      return isProvenBy(told, row.getInt(1));
    }
  }

  /**
   * @param told the session's number from when it began; 0 when it was not told
   * @param known the number that the session itself knows
   */
  static boolean isProvenBy(int told, int known) {
    return told != 0 && told == known;
  }
}
