package dev.penstock.engine.run;

import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Mutation;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.ReturningText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongSupplier;

/** Makes changes with one statement where that tells all, and in a transaction where not. */
final class Changes {
  private static final int BYTES = 8_000;
  private static final int BYTES_PER_VALUE = 400;

  private final ApiDefinition definition;
  private final Pool pool;
  private final Planner planner;
  private final Dialect dialect;
  private final Reads reads;
  private final ChangeFailures failures;
  private final Transactions transactions;
  private final Writes writes;
  private final Binder binder;
  private final Aftermaths aftermaths;

  /**
   * @param ticker nanoseconds of a clock that is never set
   */
  Changes(
      ApiDefinition definition,
      Pool pool,
      Planner planner,
      Dialect dialect,
      Reads reads,
      DatabaseFailures failures,
      LongSupplier ticker) {
    this.definition = definition;
    this.pool = pool;
    this.planner = planner;
    this.dialect = dialect;
    this.reads = reads;
    this.failures = new ChangeFailures(failures);
    this.transactions = new Transactions(pool, this.failures);
    this.writes = new Writes(definition, planner, reads, dialect);
    this.binder = new Binder(definition.database().engine());
    this.aftermaths = new Aftermaths(ticker);
  }

  Prepared prepare(Mutation mutation) {
    return Prepared.ofSize(BYTES + BYTES_PER_VALUE * mutation.values().size(), change(mutation));
  }

  private Prepared change(Mutation mutation) {
    var within = within(mutation);
    if (!mutation.selection().isOfOneTable()) {
      return within;
    }
    var plan = planner.answer(mutation);
    var engine = definition.database().engine();
    return ReturningText.write(engine, dialect, mutation, plan)
        .map(returning ->
            new PreparedChange(
                definition,
                mutation,
                returning,
                aftermaths.of(mutation),
                binder.binds(returning.reading().statement()),
                new Encoder(definition, plan, returning.reading()),
                reads,
                writes.refusing(mutation)))
        .map(change ->
            (Prepared)
                leaves ->
                    (requestId, sink, denials) -> {
                      if (!runsAlone(change, leaves, requestId, sink, denials)) {
                        within.with(leaves).run(requestId, sink, denials);
                      }
                    })
        .orElse(within);
  }

  private Prepared within(Mutation mutation) {
    var write = writes.prepare(mutation);
    return leaves ->
        (requestId, sink, denials) ->
            transactions.run(mutation, write, leaves, requestId, sink, denials);
  }

  /** Makes the change; or says that it may not be one statement, and makes nothing. */
  private boolean runsAlone(
      PreparedChange change, Leaves leaves, String requestId, ByteSink sink, Denials denials) {
    if (change.isBarred()) {
      return false;
    }
    try {
      return once(change, leaves, requestId, sink, denials);
    } catch (SQLException e) {
      // Who lost a race against another change runs a second time.
      if (ChangeFailures.isLost(e) || failures.code(e) != FailureCode.SERIALIZATION) {
        throw failure(e, change, leaves, requestId);
      }
    }
    try {
      return once(change, leaves, requestId, sink, denials);
    } catch (SQLException e) {
      throw failure(e, change, leaves, requestId);
    }
  }

  private boolean once(
      PreparedChange change, Leaves leaves, String requestId, ByteSink sink, Denials denials)
      throws SQLException {
    try (var lease = pool.borrow()) {
      var connection = lease.connection();
      look(change, connection, leaves, requestId);
      if (change.isBarred()) {
        return false;
      }
      try {
        change.run(connection, leaves, sink, denials);
      } catch (SQLException e) {
        if (!KeptStatements.outdated(e)) {
          throw e;
        }
        change.run(connection, leaves, sink, denials);
      }
      return true;
    }
  }

  private void look(PreparedChange change, Connection connection, Leaves leaves, String requestId) {
    try {
      change.look(connection);
    } catch (SQLException e) {
      // Nothing was asked for yet that could be lost.
      throw failures.refused(e, change.mutation(), leaves, requestId);
    }
  }

  private Failure.Exception failure(
      SQLException exception, PreparedChange change, Leaves leaves, String requestId) {
    return ChangeFailures.isLost(exception)
        ? ChangeFailures.unconfirmed(exception)
        : failures.refused(exception, change.mutation(), leaves, requestId);
  }
}
