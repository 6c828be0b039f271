package dev.penstock.engine.run;

import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Failure;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Planner;
import java.sql.SQLException;
import java.util.List;

/** Answers root fields on connections of a pool, which it closes in the end. */
public final class Runner implements Answers {
  private final Pool pool;
  private final DatabaseFailures failures;
  private final Reads reads;

  /**
   * @param maximumLimit the most rows that a list may ask for
   */
  public Runner(ApiDefinition definition, Pool pool, PageTokens tokens, int maximumLimit) {
    this.pool = pool;
    this.failures = new DatabaseFailures(definition);
    var planner = new Planner(definition, tokens, maximumLimit);
    this.reads =
        new Reads(definition, planner, tokens, Dialects.of(definition.database().engine()));
  }

  @Override
  public byte[] run(Root root, String requestId) {
    return switch (root) {
      case Root.Many _ -> read(reads.plan(root));
      case Root.One one ->
          switch (one.operation()) {
            case GET, LIST -> read(reads.plan(one));
            case CREATE, UPDATE, DELETE -> throw new IllegalStateException("No mutations yet");
          };
      case Root.Answered answered ->
          throw new IllegalStateException("%s was answered already".formatted(answered.key()));
    };
  }

  private byte[] read(Plan plan) {
    try {
      return once(plan);
    } catch (SQLException e) {
      if (!gone(e)) {
        throw failure(e);
      }
    }
    // A pooled connection may have died since its last use; a read does no harm twice.
    try {
      return once(plan);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private byte[] once(Plan plan) throws SQLException {
    try (var connection = pool.borrow()) {
      return reads.run(connection, plan);
    }
  }

  private static boolean gone(SQLException exception) {
    var state = exception.getSQLState();
    return state != null
        && (state.startsWith("08") || List.of("57P01", "57P02", "57P03").contains(state));
  }

  private Failure.Exception failure(SQLException exception) {
    return new Failure.Exception(failures.of(exception), exception);
  }

  @Override
  public void close() {
    pool.close();
  }
}
