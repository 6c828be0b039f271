package dev.penstock.engine.run;

import dev.penstock.connect.BrokenSocket;
import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.Mutations;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Planner;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers root fields on connections of a pool, which it closes in the end. */
public final class Runner implements Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  private final Pool pool;
  private final DatabaseFailures failures;
  private final Reads reads;
  private final Mutations mutations;
  private final Changes changes;

  /**
   * @param maximumLimit the most rows that a list may ask for
   */
  public Runner(ApiDefinition definition, Pool pool, PageTokens tokens, int maximumLimit) {
    this.pool = pool;
    this.failures = new DatabaseFailures(definition);
    var planner = new Planner(definition, tokens, maximumLimit);
    var dialect = Dialects.of(definition.database().engine());
    this.reads =
        new Reads(
            definition,
            planner,
            tokens,
            dialect,
            new ServerLimit(pool.engine(), pool.statementLimit()));
    this.mutations = new Mutations(definition, planner, Clock.systemUTC());
    this.changes = new Changes(definition, pool, planner, dialect, reads, failures);
  }

  @Override
  public Prepared prepare(Root root, Access access) {
    return switch (root) {
      case Root.Many many -> read(reads.prepare(reads.plan(many, access)));
      case Root.One one ->
          switch (one.operation()) {
            case GET, LIST -> read(reads.prepare(reads.plan(one, access)));
            case LISTEN -> throw new IllegalStateException("No statement listens");
            case CREATE, UPDATE, DELETE -> changes.prepare(mutations.plan(one, access));
          };
      case Root.Answered answered ->
          throw new IllegalStateException("%s was answered already".formatted(answered.key()));
    };
  }

  private Prepared read(PreparedRead read) {
    return new Prepared() {
      @Override
      public Ready with(Leaves leaves) {
        var ready = read.with(leaves);
        return (requestId, sink, denials) -> read(ready, requestId, sink, denials);
      }

      @Override
      public int bytes() {
        return read.bytes();
      }
    };
  }

  private void read(PreparedRead.Ready read, String requestId, ByteSink sink, Denials denials) {
    var start = sink.position();
    var denied = denials.size();
    try {
      once(read, sink, denials);
      return;
    } catch (SQLException e) {
      if (!gone(e) || !sink.holds(start)) {
        throw failure(e, requestId);
      }
    }
    // A pooled connection may have died since its last use; a read does no harm twice.
    sink.cutBack(start);
    denials.cutBack(denied);
    try {
      once(read, sink, denials);
    } catch (SQLException e) {
      throw failure(e, requestId);
    }
  }

  private void once(PreparedRead.Ready read, ByteSink sink, Denials denials) throws SQLException {
    try (var lease = pool.borrow()) {
      try {
        read.run(lease.connection(), sink, denials);
      } catch (SQLException e) {
        if (!KeptStatements.outdated(e)) {
          throw e;
        }
        // It is refused before the first row, so that nothing was written yet.
        read.run(lease.connection(), sink, denials);
      }
    }
  }

  private boolean gone(SQLException exception) {
    if (BrokenSocket.isCauseOf(exception)) {
      return failures.code(exception) == FailureCode.UNAVAILABLE;
    }
    var state = exception.getSQLState();
    return failures.code(exception) == FailureCode.UNAVAILABLE
        && state != null
        && (state.startsWith("08") || List.of("57P01", "57P02", "57P03").contains(state));
  }

  private Failure.Exception failure(SQLException exception, String requestId) {
    LOG.warn("Request {}: the database refused a read", requestId, exception);
    return new Failure.Exception(failures.of(exception), exception);
  }

  @Override
  public void close() {
    pool.close();
  }
}
