package dev.penstock.engine.run;

import java.sql.Connection;
import java.sql.SQLException;

/** A read with its values, which can run on any connection, more than once. */
@FunctionalInterface
interface Read {
  void run(Connection connection, ByteSink sink, Denials denials) throws SQLException;
}
