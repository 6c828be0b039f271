package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import java.sql.SQLException;

/**
 * Tells what PostgreSQL refuses a caller from what is wrong with the gateway's own account: where
 * it knows the caller, its policies and the privileges of its roles are about the caller.
 */
final class Policies {
  /** insufficient_privilege: of a policy's check on a new row, or of a role on a table. */
  private static final String REFUSED = "42501";

  private Policies() {}

  /** Whether the exception is the database's word against the caller. */
  static boolean refuse(SQLException exception, Leaves leaves) {
    return !leaves.parameters().isEmpty() && REFUSED.equals(exception.getSQLState());
  }
}
