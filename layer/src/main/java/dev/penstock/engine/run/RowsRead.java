package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import java.sql.Connection;
import java.sql.SQLException;

/** A statement that answers with rows. */
record RowsRead(Command command, Fetching fetching, CustomRows rows) implements Write {
  @Override
  public void run(Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    try (var execution = Execution.of(connection, command.text(), leaves)) {
      execution.set(command.binds().in(leaves));
      fetching.read(execution, found -> rows.write(found, sink));
    }
  }
}
