package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Crossing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One change within a transaction that somebody else began and ends. */
@FunctionalInterface
interface Write {
  /** Makes it, and writes the row: a new or changed one as it is now, a deleted one as it was. */
  void run(Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException;

  /** The relations to other databases within what it writes. */
  default List<Crossing> crossings() {
    return List.of();
  }
}
