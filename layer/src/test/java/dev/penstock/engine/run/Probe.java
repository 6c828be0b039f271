package dev.penstock.engine.run;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Lease;
import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Engine;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Everything;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.ReadText;
import dev.penstock.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A database of its own with a definition, ready to be asked. */
final class Probe implements AutoCloseable {
  private static final Leaves NO_LEAVES = new Leaves(List.of());

  private final TestDatabase database;
  private final Pool pool;
  private final Lease lease;
  private final Reads reads;
  private final Dialect dialect;
  private final Access access;

  Probe(TestDatabase.Kind kind, String script, ApiDefinition definition) throws SQLException {
    this.access = Everything.allowed(definition);
    this.database = TestDatabase.create(kind);
    database.run(script);
    this.pool =
        Pool.open(ConnectionUrl.parse(database.url()), Pool.Settings.DEFAULT.withMaximumSize(1));
    this.lease = pool.borrow();
    this.dialect = Dialects.of(definition.database().engine());
    var tokens = new PageTokens("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    this.reads =
        new Reads(
            definition,
            new Planner(definition, tokens, 1000),
            tokens,
            dialect,
            new ServerLimit(definition.database().engine(), Duration.ofSeconds(20)));
  }

  static Probe library(TestDatabase.Kind kind) throws SQLException {
    return new Probe(kind, LibraryTables.script(kind), Library.definition(kind));
  }

  Connection connection() {
    return lease.connection();
  }

  Dialect dialect() {
    return dialect;
  }

  Plan plan(Root root) {
    return reads.plan(root, access);
  }

  String sql(Root root) {
    return ReadText.write(dialect, reads.plan(root, access)).statement().text();
  }

  String ask(Root root) {
    return ask(connection(), root);
  }

  String ask(Connection connection, Root root) {
    try {
      var sink = ByteSink.inMemory();
      reads.prepare(reads.plan(root, access)).with(NO_LEAVES).run(connection, sink, new Denials());
      return new String(sink.toByteArray(), StandardCharsets.UTF_8);
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage() + "\n" + sql(root), e);
    }
  }

  /** What the database says about how it would read. */
  String explain(Root root) throws SQLException {
    var statement = ReadText.write(dialect, reads.plan(root, access)).statement();
    var word =
        switch (database.kind()) {
          case POSTGRESQL -> "explain ";
          case MYSQL -> "explain format=tree ";
          case MARIADB -> "explain format=json ";
        };
    var text = new StringBuilder();
    try (var prepared = connection().prepareStatement(word + statement.text())) {
      new Binder(Engine.valueOf(database.kind().name()))
          .binds(statement)
          .in(NO_LEAVES)
          .set(prepared);
      try (var rows = prepared.executeQuery()) {
        while (rows.next()) {
          text.append(rows.getString(1)).append('\n');
        }
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws SQLException {
    lease.close();
    pool.close();
    database.close();
  }
}
