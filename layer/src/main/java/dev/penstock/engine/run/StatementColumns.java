package dev.penstock.engine.run;

import dev.penstock.connect.Pool;
import dev.penstock.definition.Engine;
import dev.penstock.engine.Failure;
import dev.penstock.engine.cache.BoundedCache;
import dev.penstock.engine.sql.CustomText.Value;
import dev.penstock.engine.sql.Statement;
import dev.penstock.statement.NamedSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which columns the statements of users have: the database is asked before their first use. */
final class StatementColumns {
  private static final Logger LOG = LoggerFactory.getLogger(StatementColumns.class);

  private static final int BYTES = 1_000_000;
  private static final int BYTES_PER_ENTRY = 200;
  private static final int BYTES_PER_COLUMN = 150;

  private final Pool pool;
  private final Binder binder;
  private final ServerLimit limit;
  private final LostConnection lost;
  private final DatabaseFailures failures;
  private final BoundedCache<Key, ResultColumns> known;

  StatementColumns(Pool pool, ServerLimit limit, DatabaseFailures failures) {
    this.pool = pool;
    this.binder = new Binder(pool.engine());
    this.limit = limit;
    this.lost = new LostConnection(failures);
    this.failures = failures;
    this.known =
        new BoundedCache<>(
            BYTES, entry -> BYTES_PER_ENTRY + BYTES_PER_COLUMN * entry.value().columns().size());
  }

  /**
   * Statements that have the same columns.
   *
   * @param nulls the arguments that are NULL: MySQL and MariaDB take the type of such a column from
   *     that
   */
  private record Key(NamedSql statement, Set<String> nulls) {}

  /**
   * Asked with the values of the request at hand, which decide nothing.
   *
   * @param written the statement for that request
   * @throws Failure.Exception when the database does not take the statement, or does not answer
   */
  ResultColumns of(NamedSql statement, Map<String, Value> arguments, Statement written) {
    var key = new Key(statement, nulls(arguments));
    return known
        .find(key)
        .orElseGet(() -> {
          var found = ask(written);
          known.put(key, found);
          return found;
        });
  }

  private static Set<String> nulls(Map<String, Value> arguments) {
    return arguments.entrySet().stream()
        .filter(argument -> argument.getValue().argument() == null)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A pooled connection may have died since its last use; a question does no harm twice. */
  private ResultColumns ask(Statement written) {
    try {
      return once(written);
    } catch (SQLException e) {
      if (!lost.isCauseOf(e)) {
        throw failure(e);
      }
    }
    try {
      return once(written);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private ResultColumns once(Statement written) throws SQLException {
    try (var lease = pool.borrow()) {
      return pool.engine() == Engine.POSTGRESQL
          ? described(lease.connection(), written)
          : ofNoRows(lease.connection(), written);
    }
  }

  /** PostgreSQL describes a statement without running it. */
  private static ResultColumns described(Connection connection, Statement written)
      throws SQLException {
    try (var prepared = connection.prepareStatement(written.text())) {
      return ResultColumns.of(Engine.POSTGRESQL, prepared.getMetaData());
    }
  }

  /** The others have to run one of no rows. */
  private ResultColumns ofNoRows(Connection connection, Statement written) throws SQLException {
    var text = limit.text("select * from (" + written.text() + "\n) s limit 0");
    try (var prepared = connection.prepareStatement(text)) {
      binder.present(written).set(prepared);
      try (var none = prepared.executeQuery()) {
        return ResultColumns.of(pool.engine(), none.getMetaData());
      }
    }
  }

  private Failure.Exception failure(SQLException exception) {
    LOG.warn("The database does not say which columns a statement has", exception);
    return new Failure.Exception(failures.of(exception), exception);
  }
}
