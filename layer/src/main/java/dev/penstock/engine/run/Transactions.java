package dev.penstock.engine.run;

import dev.penstock.connect.Pool;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Mutation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** One transaction for each change; who lost a race against another one runs a second time. */
final class Transactions {
  private final Pool pool;
  private final ChangeFailures failures;

  Transactions(Pool pool, ChangeFailures failures) {
    this.pool = pool;
    this.failures = failures;
  }

  void run(
      Mutation mutation,
      Write write,
      Leaves leaves,
      String requestId,
      ByteSink sink,
      Denials denials) {
    run(write, leaves, sink, denials, e -> failures.refused(e, mutation, leaves, requestId));
  }

  /**
   * Runs any write.
   *
   * @param refused what the caller is told when the database refuses it
   */
  void run(
      Write write,
      Leaves leaves,
      ByteSink sink,
      Denials denials,
      Function<SQLException, Failure.Exception> refused) {
    try {
      once(write, leaves, sink, denials);
      return;
    } catch (SQLException e) {
      if (failures.code(e) != FailureCode.SERIALIZATION) {
        throw refused.apply(e);
      }
    }
    try {
      once(write, leaves, sink, denials);
    } catch (SQLException e) {
      throw refused.apply(e);
    }
  }

  private void once(Write write, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    try (var lease = pool.borrow()) {
      var connection = lease.connection();
      try {
        within(connection, write, leaves).append(sink, denials);
      } catch (SQLException e) {
        if (!KeptStatements.outdated(e)) {
          throw e;
        }
        within(connection, write, leaves).append(sink, denials);
      }
    }
  }

  /** What is answered when the change is sure. */
  private record Answer(byte[] row, Denials denied) {
    void append(ByteSink sink, Denials denials) {
      sink.append(row);
      denials.add(denied);
    }
  }

  /** Nothing of the row may leave before it is sure. */
  private Answer within(Connection connection, Write write, Leaves leaves) throws SQLException {
    var row = ByteSink.small();
    var denied = new Denials();
    connection.setAutoCommit(false);
    try {
      Execution.tell(connection, leaves.parameters());
      write.run(connection, leaves, row, denied);
    } catch (SQLException | RuntimeException e) {
      undo(connection, e);
      throw e;
    }
    commit(connection);
    return new Answer(row.toByteArray(), denied);
  }

  private static void undo(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void commit(Connection connection) throws SQLException {
    try {
      connection.commit();
    } catch (SQLException e) {
      var code = failures.code(e);
      if (code == FailureCode.UNAVAILABLE || code == FailureCode.TIMEOUT) {
        throw ChangeFailures.unconfirmed(e);
      }
      undo(connection, e);
      throw e;
    }
  }
}
