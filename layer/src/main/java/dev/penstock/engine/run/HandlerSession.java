package dev.penstock.engine.run;

import dev.penstock.connect.Lease;
import dev.penstock.connect.Pool;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomOperation.Kind;
import dev.penstock.engine.Parameter;
import dev.penstock.engine.sql.CustomText;
import dev.penstock.engine.sql.CustomText.Value;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.Statement;
import dev.penstock.handler.Database;
import dev.penstock.handler.StatementRefused;
import dev.penstock.statement.NamedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database as one invocation of a class has it: a transaction on a connection that is borrowed
 * with the first statement. Who waits for the invocation may abandon it at any time, but not any
 * more when its changes are being kept.
 */
final class HandlerSession implements Database, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HandlerSession.class);

  private final Means means;
  private final CustomOperation operation;
  private final List<Parameter> parameters;
  private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
  private @Nullable Lease lease;
  private boolean refused;

  /**
   * @param parameters what the database is told before the first statement
   */
  HandlerSession(Means means, CustomOperation operation, List<Parameter> parameters) {
    this.means = means;
    this.operation = operation;
    this.parameters = parameters;
  }

  /** What statements need, whichever invocation they are of. */
  record Means(
      Pool pool, Dialect dialect, CustomText text, ServerLimit limit, DatabaseFailures failures) {}

  private enum State {
    OPEN,
    KEEPING,
    ENDED
  }

  @Override
  public synchronized List<Map<String, @Nullable Object>> rows(
      String sql, Map<String, ? extends @Nullable Object> values) {
    var rows = new JavaRows(means.pool().engine());
    return run(
        sql,
        values,
        prepared -> {
          try (var found = prepared.executeQuery()) {
            return rows.read(found);
          }
        });
  }

  @Override
  public synchronized long change(String sql, Map<String, ? extends @Nullable Object> values) {
    if (operation.kind() != Kind.MUTATION) {
      throw new IllegalStateException(
          "%s is a query, which changes nothing. Make it a mutation.".formatted(operation.name()));
    }
    return run(sql, values, PreparedStatement::executeLargeUpdate);
  }

  /** What is done with a statement that has its values. */
  private interface Use<T> {
    T of(PreparedStatement prepared) throws SQLException;
  }

  private <T> T run(String sql, Map<String, ? extends @Nullable Object> values, Use<T> use) {
    if (state.get() != State.OPEN) {
      throw new IllegalStateException("The invocation of %s is over".formatted(operation.name()));
    }
    if (refused) {
      throw new IllegalStateException(
          "The database has refused a statement of %s, and nothing is done after that"
              .formatted(operation.name()));
    }
    var written = written(sql, values);
    try (var prepared = connection().prepareStatement(means.limit().text(written.text()))) {
      new Binder(means.pool().engine()).present(written).set(prepared);
      return use.of(prepared);
    } catch (SQLException e) {
      refused = true;
      throw new StatementRefused(means.failures().code(e).name(), e);
    }
  }

  private Statement written(String sql, Map<String, ? extends @Nullable Object> values) {
    var named = NamedSql.of(means.pool().engine(), sql);
    Map<String, Value> arguments = new HashMap<>();
    for (var name : named.names()) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException("The statement has no value for :" + name);
      }
      arguments.put(name, JavaArguments.value(values.get(name)));
    }
    return means.text().statement(means.dialect().values(), named, arguments);
  }

  private Connection connection() throws SQLException {
    var borrowed = lease;
    if (borrowed == null) {
      borrowed = means.pool().borrow();
      lease = borrowed;
      borrowed.connection().setAutoCommit(false);
      Execution.tell(borrowed.connection(), parameters);
    }
    return borrowed.connection();
  }

  /**
   * Keeps what a mutation has changed, unless the database refused a part of it.
   *
   * @throws IllegalStateException when nobody waits for it any more
   */
  synchronized void keep() throws SQLException {
    if (!state.compareAndSet(State.OPEN, State.KEEPING)) {
      throw new IllegalStateException("The invocation of %s is over".formatted(operation.name()));
    }
    if (lease == null) {
      return;
    }
    if (operation.kind() == Kind.MUTATION && !refused) {
      lease.connection().commit();
    } else {
      lease.connection().rollback();
    }
  }

  /** Whether nothing of it will be kept; too late when it is being kept. */
  boolean abandon() {
    return state.compareAndSet(State.OPEN, State.ENDED);
  }

  /** Undoes what was not kept, and gives the connection back; for the thread that ran the class. */
  @Override
  public synchronized void close() {
    var before = state.getAndSet(State.ENDED);
    var borrowed = lease;
    if (borrowed == null) {
      return;
    }
    lease = null;
    try (borrowed) {
      if (before != State.KEEPING && !borrowed.connection().isClosed()) {
        borrowed.connection().rollback();
      }
    } catch (SQLException e) {
      LOG.debug("A connection broke after {}", operation.name(), e);
    }
  }
}
