package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import java.sql.Connection;
import java.sql.SQLException;

/** A change that tells nothing but how many rows it found and which key was made. */
record CountedChange(Change change, CustomRows rows) implements Write {
  @Override
  public void run(Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    rows.write(change.run(connection, leaves), sink);
  }
}
