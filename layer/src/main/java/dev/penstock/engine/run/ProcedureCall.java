package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The call of a procedure: of its results, the first that has rows. */
record ProcedureCall(Command command, CustomRows rows) implements Write {
  @Override
  public void run(Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    try (var execution = Execution.of(connection, command.text(), leaves)) {
      execution.set(command.binds().in(leaves));
      var prepared = execution.execute();
      if (hasRows(prepared)) {
        try (var found = prepared.getResultSet()) {
          rows.write(found, sink);
        }
      } else {
        rows.writeNone(sink);
      }
    }
  }

  private static boolean hasRows(PreparedStatement prepared) throws SQLException {
    var result = prepared.getResultSet();
    while (result == null) {
      if (prepared.getUpdateCount() < 0) {
        return false;
      }
      prepared.getMoreResults();
      result = prepared.getResultSet();
    }
    return true;
  }
}
