package dev.penstock.engine.run;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes the row at which a result stands. */
@FunctionalInterface
interface RowWriter {
  void write(ResultSet row, ByteSink sink) throws SQLException;
}
