package dev.penstock.engine.run;

import dev.penstock.connect.BrokenSocket;
import dev.penstock.engine.FailureCode;
import java.sql.SQLException;
import java.util.List;

/** Tells what befell a connection from what a statement did wrong. */
record LostConnection(DatabaseFailures failures) {
  /** Whether the connection had died before, so that another one may serve. */
  boolean isCauseOf(SQLException exception) {
    if (failures.code(exception) != FailureCode.UNAVAILABLE) {
      return false;
    }
    var state = exception.getSQLState();
    return BrokenSocket.isCauseOf(exception)
        || (state != null
            && (state.startsWith("08") || List.of("57P01", "57P02", "57P03").contains(state)));
  }
}
