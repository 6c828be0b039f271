package dev.penstock.engine.run;

import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation.Handler;
import dev.penstock.definition.CustomOperation.Kind;
import dev.penstock.definition.Field;
import dev.penstock.engine.Failure;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.Crossing;
import dev.penstock.engine.plan.Mutation;
import dev.penstock.engine.plan.Mutations;
import dev.penstock.engine.plan.NamedRows;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.CustomText;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers root fields on connections of a pool, which it closes in the end. */
public final class Runner implements Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  private static final int CUSTOM_BYTES = 10_000;

  private final String database;
  private final Pool pool;
  private final Planner planner;
  private final DatabaseFailures failures;
  private final LostConnection lost;
  private final Reads reads;
  private final Mutations mutations;
  private final Changes changes;
  private final Customs customs;
  private final JavaAnswers classes;
  private final Transactions transactions;

  /**
   * @param maximumLimit the most rows that a list may ask for
   */
  public Runner(ApiDefinition definition, Pool pool, PageTokens tokens, int maximumLimit) {
    this(definition, pool, tokens, maximumLimit, Handlers.NONE);
  }

  /**
   * The same with classes that answer operations.
   *
   * @throws IllegalArgumentException when one is missing
   */
  public Runner(
      ApiDefinition definition, Pool pool, PageTokens tokens, int maximumLimit, Handlers handlers) {
    this(definition, pool, tokens, maximumLimit, handlers, System::nanoTime);
  }

  /**
   * The same by another clock.
   *
   * @param ticker nanoseconds of a clock that is never set, as those of {@link System#nanoTime}
   */
  public Runner(
      ApiDefinition definition,
      Pool pool,
      PageTokens tokens,
      int maximumLimit,
      Handlers handlers,
      LongSupplier ticker) {
    this.database = definition.database().name();
    this.pool = pool;
    this.failures = new DatabaseFailures(definition);
    this.planner = new Planner(definition, tokens, maximumLimit);
    var dialect = Dialects.of(definition.database().engine());
    this.reads =
        new Reads(
            definition,
            planner,
            tokens,
            dialect,
            new ServerLimit(pool.engine(), pool.statementLimit()));
    this.classes =
        new JavaAnswers(
            definition,
            handlers,
            new HandlerSession.Means(
                pool, dialect, new CustomText(definition), reads.limit(), failures));
    this.mutations = new Mutations(definition, planner, Clock.systemUTC());
    this.lost = new LostConnection(failures);
    this.customs =
        new Customs(
            definition,
            planner,
            dialect,
            reads,
            new StatementColumns(pool, reads.limit(), failures));
    this.transactions = new Transactions(pool, new ChangeFailures(failures));
    this.changes = new Changes(definition, pool, planner, dialect, reads, failures, ticker);
  }

  @Override
  public Prepared prepare(Root root, Access access) {
    return plan(root, access).prepared();
  }

  /**
   * A root field that is ready but for the rows that are read afterwards.
   *
   * @param crossings what leads to them
   */
  record Planned(Prepared prepared, List<Crossing> crossings) {}

  Planned plan(Root root, Access access) {
    var planned = planned(root, access);
    var prepared = planned.prepared();
    return new Planned(
        Prepared.ofSize(prepared.bytes(), leaves -> prepared.with(leaves.at(database))),
        planned.crossings());
  }

  private Planned planned(Root root, Access access) {
    return switch (root) {
      case Root.Many many -> read(many.fieldName(), reads.plan(many, access));
      case Root.One one ->
          switch (one.operation()) {
            case GET, LIST -> read(one.fieldName(), reads.plan(one, access));
            case LISTEN -> throw new IllegalStateException("No statement listens");
            case CREATE, UPDATE, DELETE -> change(mutations.plan(one, access));
          };
      case Root.Custom custom -> custom(custom, access);
      case Root.Answered answered ->
          throw new IllegalStateException("%s was answered already".formatted(answered.key()));
    };
  }

  private Planned read(String field, Plan plan) {
    var read = reads.prepare(plan);
    var prepared =
        Prepared.ofSize(
            read.bytes(), leaves -> asked(read.with(leaves), new Denial("Query", field), leaves));
    return new Planned(prepared, plan.crossings());
  }

  private Planned change(Mutation mutation) {
    var prepared = changes.prepare(mutation);
    return new Planned(
        prepared,
        mutation.selection().isOfOneTable() ? List.of() : planner.answer(mutation).crossings());
  }

  private Prepared.Ready asked(Read read, Denial denial, Leaves leaves) {
    return (requestId, sink, denials) -> ask(read, denial, leaves, requestId, sink, denials);
  }

  /** Runs a read, a second time when the connection was gone. */
  void ask(
      Read read, Denial denial, Leaves leaves, String requestId, ByteSink sink, Denials denials) {
    try {
      read(read, sink, denials);
    } catch (SQLException e) {
      throw Policies.refuse(e, leaves) ? refused(e, denial, requestId) : failure(e, requestId);
    }
  }

  private Planned custom(Root.Custom root, Access access) {
    return root.operation().handler() instanceof Handler.Java(var className)
        ? answered(root, className, planner.named(root, access))
        : statement(root, access);
  }

  private Planned answered(Root.Custom root, String className, NamedRows rows) {
    return new Planned(classes.prepare(root, className, rows), rows.crossings());
  }

  private Planned statement(Root.Custom root, Access access) {
    var write = customs.prepare(root, access);
    var prepared =
        Prepared.ofSize(
            CUSTOM_BYTES,
            root.operation().kind() == Kind.MUTATION
                ? leaves -> changed(root, write, leaves)
                : leaves ->
                    asked(
                        (connection, into, denied) -> write.run(connection, leaves, into, denied),
                        new Denial("Query", root.operation().name()),
                        leaves));
    return new Planned(prepared, write.crossings());
  }

  private Prepared.Ready changed(Root.Custom root, Write write, Leaves leaves) {
    var failures = new CustomFailures(this.failures, root.operation().name());
    var denial = new Denial("Mutation", root.operation().name());
    return (requestId, sink, denials) ->
        transactions.run(
            write,
            leaves,
            sink,
            denials,
            e ->
                Policies.refuse(e, leaves)
                    ? refused(e, denial, requestId)
                    : failures.refused(e, requestId));
  }

  /** A read of the rows of a crossing. */
  KeyedRead keyed(Plan plan) {
    return reads.keyed(plan);
  }

  /** See {@link Planner#equalling}. */
  Optional<Object> equalling(Field field, Object raw) {
    return planner.equalling(field, raw);
  }

  private void read(Read read, ByteSink sink, Denials denials) throws SQLException {
    var start = sink.position();
    var denied = denials.size();
    try {
      once(read, sink, denials);
      return;
    } catch (SQLException e) {
      if (!lost.isCauseOf(e) || !sink.holds(start)) {
        throw e;
      }
    }
    // A pooled connection may have died since its last use; a read does no harm twice.
    sink.cutBack(start);
    denials.cutBack(denied);
    once(read, sink, denials);
  }

  private void once(Read read, ByteSink sink, Denials denials) throws SQLException {
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

  /** Callers may do that as often as they like, so that nobody wants a line for each. */
  private static Failure.Exception refused(
      SQLException exception, Denial denial, String requestId) {
    LOG.debug("Request {}: a policy refuses {}", requestId, denial.field(), exception);
    return denial.exception();
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
