package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.argument.Source;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.Mutation;
import dev.penstock.engine.plan.Page;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.Derived;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.ReadText;
import dev.penstock.engine.sql.Reading;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Answers reads on a connection that somebody else borrowed, with one statement each. */
public final class Reads {
  private final ApiDefinition definition;
  private final Planner planner;
  private final PageTokens tokens;
  private final Dialect dialect;
  private final Binder binder;
  private final ServerLimit limit;
  private final Fetching portions;

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
    this.portions = new Portions(definition.database().engine());
    this.binder = new Binder(definition.database().engine());
  }

  /** Writes what a mutation answers of the row with these values of the key, in key order. */
  void answer(
      Connection connection,
      Mutation mutation,
      List<Given> keyValues,
      Leaves leaves,
      ByteSink sink,
      Denials denials)
      throws SQLException {
    prepare(planner.answer(mutation, keyValues)).with(leaves).run(connection, sink, denials);
  }

  Plan plan(Root root, Access access) {
    return switch (root) {
      case Root.One one -> planner.get(one, access);
      case Root.Many many -> planner.list(many, access);
      case Root.Answered _, Root.Custom _ ->
          throw new IllegalStateException("%s is answered otherwise".formatted(root.key()));
    };
  }

  /** How the server is told when to end a read. */
  ServerLimit limit() {
    return limit;
  }

  PreparedRead prepare(Plan plan) {
    var reading = ReadText.write(dialect, plan);
    return prepare(plan, reading, new Encoder(definition, plan, reading));
  }

  /**
   * A read whose root is of a model that stands for the rows of a statement.
   *
   * @param writing how the values of a field are written
   */
  PreparedRead prepare(Plan plan, Derived source, Function<Field, ValueWriter> writing) {
    var reading = ReadText.write(dialect, plan, source);
    return prepare(plan, reading, new Encoder(writing, plan, reading));
  }

  private PreparedRead prepare(Plan plan, Reading reading, Encoder encoder) {
    var contexts = plan.branches().stream().map(branch -> context(branch.page())).toList();
    return new PreparedRead(
        limit.text(reading),
        binder.binds(reading.statement()),
        encoder.isLarge() ? portions : Fetching.AS_A_WHOLE,
        encoder,
        RowCheck.of(plan.root(), reading.columns().getFirst(), binder),
        tokens,
        contexts);
  }

  /** A read of the rows of a crossing, for keys that are found while answering. */
  KeyedRead keyed(Plan plan) {
    var reading = ReadText.writeKeyed(dialect, plan);
    var encoder = new Encoder(definition, plan, reading.ofOne());
    var contexts = plan.branches().stream().map(branch -> context(branch.page())).toList();
    return new KeyedRead(
        reading,
        limit,
        binder,
        encoder.isLarge() ? portions : Fetching.AS_A_WHOLE,
        encoder,
        tokens,
        contexts);
  }

  private static Source context(Page page) {
    return switch (page) {
      case Page.Single _, Page.Rows _ -> Source.NULL;
      case Page.Connection(_, var token) -> token.context().source();
    };
  }
}
