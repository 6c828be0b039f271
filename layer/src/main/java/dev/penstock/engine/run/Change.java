package dev.penstock.engine.run;

import dev.penstock.definition.Engine;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.statement.NamedSql;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** A user's own statement that changes something. */
record Change(Engine engine, NamedSql.Verb verb, Command command) {

  /**
   * What the database tells of a change.
   *
   * @param affectedRows the rows that it found, also those that it did not have to change
   * @param insertId the first key that MySQL or MariaDB made
   */
  record Outcome(long affectedRows, Optional<BigInteger> insertId) {}

  Outcome run(Connection connection, Leaves leaves) throws SQLException {
    return makesKeys() ? withKeys(connection, leaves) : counted(connection, leaves);
  }

  private Outcome withKeys(Connection connection, Leaves leaves) throws SQLException {
    try (var prepared =
        connection.prepareStatement(command.text(), PreparedStatement.RETURN_GENERATED_KEYS)) {
      command.execute(prepared, leaves);
      return new Outcome(count(prepared), key(prepared));
    }
  }

  private Outcome counted(Connection connection, Leaves leaves) throws SQLException {
    try (var execution = Execution.of(connection, command.text(), leaves)) {
      execution.set(command.binds().in(leaves));
      return new Outcome(count(execution.execute()), Optional.empty());
    }
  }

  private static long count(PreparedStatement prepared) throws SQLException {
    return Math.max(0, prepared.getLargeUpdateCount());
  }

  /** PostgreSQL's driver would make the statement another one. */
  private boolean makesKeys() {
    return engine != Engine.POSTGRESQL && verb == NamedSql.Verb.INSERT;
  }

  private static Optional<BigInteger> key(PreparedStatement prepared) throws SQLException {
    try (var keys = prepared.getGeneratedKeys()) {
      return keys.next() ? Optional.of(new BigInteger(keys.getString(1))) : Optional.empty();
    }
  }
}
