package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Crossing;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A change, and the select that tells what it left behind. */
record ThenSelect(Change change, Write read) implements Write {
  @Override
  public void run(Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    var outcome = change.run(connection, leaves);
    List<Object> found =
        List.of(
            outcome.insertId().orElse(BigInteger.ZERO), BigInteger.valueOf(outcome.affectedRows()));
    read.run(connection, leaves.with(found), sink, denials);
  }

  @Override
  public List<Crossing> crossings() {
    return read.crossings();
  }
}
