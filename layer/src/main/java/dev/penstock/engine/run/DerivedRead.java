package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import java.sql.Connection;
import java.sql.SQLException;

/** A read over a user's own statement. */
record DerivedRead(PreparedRead read) implements Write {
  @Override
  public void run(Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    read.with(leaves).run(connection, sink, denials);
  }
}
