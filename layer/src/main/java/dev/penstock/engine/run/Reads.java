package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Model;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;
import dev.penstock.engine.plan.Page;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.ReadText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Answers reads on a connection that somebody else borrowed, with one statement each. */
public final class Reads {
  private final ApiDefinition definition;
  private final Planner planner;
  private final PageTokens tokens;
  private final Dialect dialect;
  private final Binder binder;
  private final ServerLimit limit;

  public Reads(
      ApiDefinition definition,
      Planner planner,
      PageTokens tokens,
      Dialect dialect,
      ServerLimit limit) {
    this.definition = definition;
    this.planner = planner;
    this.tokens = tokens;
    this.dialect = dialect;
    this.limit = limit;
    this.binder = new Binder(definition.database().engine());
  }

  /** Writes the row with these values of the key, in key order; `null` when there is none. */
  public void byKey(
      Connection connection,
      Model model,
      List<Object> keyValues,
      Selection selection,
      ByteSink sink)
      throws SQLException {
    run(connection, planner.byKey(model, keyValues, selection), sink);
  }

  Plan plan(Root root) {
    return switch (root) {
      case Root.One one -> planner.get(one);
      case Root.Many many -> planner.list(many);
      case Root.Answered answered ->
          throw new IllegalStateException("%s was answered already".formatted(answered.key()));
    };
  }

  void run(Connection connection, Plan plan, ByteSink sink) throws SQLException {
    var reading = ReadText.write(dialect, plan);
    try (var prepared = connection.prepareStatement(limit.text(reading))) {
      binder.bind(prepared, reading.statement().binds());
      try (var rows = prepared.executeQuery()) {
        new Encoder(definition, plan, reading).write(rows, seal(plan), sink);
      }
    }
  }

  private PlaceSeal seal(Plan plan) {
    return (branch, place) -> {
      if (plan.branches().get(branch).page() instanceof Page.Connection(_, var token)) {
        return tokens.seal(place, token.context());
      }
      throw new IllegalStateException("Branch %d has no pages".formatted(branch));
    };
  }
}
