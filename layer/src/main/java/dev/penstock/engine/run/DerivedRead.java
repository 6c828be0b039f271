package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Crossing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A read over a user's own statement. */
record DerivedRead(PreparedRead read, List<Crossing> crossings) implements Write {
  DerivedRead {
    crossings = List.copyOf(crossings);
  }

  @Override
  public void run(Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    read.with(leaves).run(connection, sink, denials);
  }
}
