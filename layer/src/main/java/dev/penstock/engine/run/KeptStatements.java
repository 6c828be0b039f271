package dev.penstock.engine.run;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/**
 * Statements that PostgreSQL keeps for a session, and that it does not find again or may not use
 * any more. The driver then forgets all of the session's, so that the same connection can be asked
 * once more at once; another connection may have kept the same one.
 */
final class KeptStatements {
  private KeptStatements() {}

  /**
   * Whether nothing is wrong but that. A transaction in which it happens must begin again.
   *
   * @param exception what the database answered
   */
  static boolean outdated(SQLException exception) {
    var state = exception.getSQLState();
    if (state == null) {
      return false;
    }
    return switch (state) {
      // invalid_sql_statement_name: somebody deallocated it, or a proxy asks another session now
      case "26000" -> true;
      // feature_not_supported: "cached plan must not change result type" after a change of a table
      case "0A000" ->
          exception instanceof PSQLException refusal
              && refusal.getServerErrorMessage() != null
              && "RevalidateCachedQuery".equals(refusal.getServerErrorMessage().getRoutine());
      default -> false;
    };
  }
}
