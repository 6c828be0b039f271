package dev.penstock.engine.run;

import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Model;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Planner;
import java.sql.SQLException;
import java.util.List;

/** Answers root fields on connections of a pool, which it closes in the end. */
public final class Runner implements Answers {
  private final Pool pool;
  private final Reads reads;

  /**
   * @param maximumLimit the most rows that a list may ask for
   */
  public Runner(ApiDefinition definition, Pool pool, PageTokens tokens, int maximumLimit) {
    this.pool = pool;
    var planner = new Planner(definition, tokens, maximumLimit);
    this.reads =
        new Reads(definition, planner, tokens, Dialects.of(definition.database().engine()));
  }

  @Override
  public byte[] run(Root root, String requestId) {
    return switch (root) {
      case Root.Many(_, _, var model, _, _) -> read(reads.plan(root), model);
      case Root.One one ->
          switch (one.operation()) {
            case GET, LIST -> read(reads.plan(one), one.model());
            case CREATE, UPDATE, DELETE -> throw new IllegalStateException("No mutations yet");
          };
      case Root.Answered answered ->
          throw new IllegalStateException("%s was answered already".formatted(answered.key()));
    };
  }

  private byte[] read(Plan plan, Model model) {
    try {
      return once(plan);
    } catch (SQLException e) {
      if (!gone(e)) {
        throw failure(e, model);
      }
    }
    // A pooled connection may have died since its last use; a read does no harm twice.
    try {
      return once(plan);
    } catch (SQLException e) {
      throw failure(e, model);
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

  private static Failure.Exception failure(SQLException exception, Model model) {
    return new Failure.Exception(
        new Failure(
            FailureCode.INTERNAL,
            "The database did not answer for %s.".formatted(model.name()),
            List.of(),
            String.valueOf(exception.getMessage())),
        exception);
  }

  @Override
  public void close() {
    pool.close();
  }
}
