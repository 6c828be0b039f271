package dev.penstock.connect;

import dev.penstock.definition.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides for each new connection whether the database keeps its statements.
 *
 * <p>Each one is looked at, not only the first: behind one host name there may be the database
 * today and a proxy tomorrow, or both behind a load balancer. It costs one short query for each
 * connect.
 */
final class StatementKeeping {
  private static final Logger LOG = LoggerFactory.getLogger(StatementKeeping.class);

  /** How often a connection meets a statement before the database shall keep it. */
  private static final int OFTEN = 5;

  private final PreparedStatements wish;

  /** Throws {@link IllegalArgumentException} when the engine cannot do what is wished. */
  StatementKeeping(Engine engine, PreparedStatements wish) {
    if (!wish.isPossibleOn(engine)) {
      throw new IllegalArgumentException("%s keeps no statements".formatted(engine));
    }
    this.wish = PreparedStatements.ON.isPossibleOn(engine) ? wish : PreparedStatements.OFF;
  }

  /** To be called once for each connection, before anything else. */
  void arrange(Connection connection) throws SQLException {
    if (isWanted(connection)) {
      connection.unwrap(PGConnection.class).setPrepareThreshold(OFTEN);
    }
  }

  private boolean isWanted(Connection connection) throws SQLException {
    return switch (wish) {
      case ON -> true;
      case OFF -> false;
      case AUTO -> {
        var sole = SoleSession.has(connection);
        LOG.debug("A new connection {} a session for itself", sole ? "has" : "does not prove");
        yield sole;
      }
    };
  }
}
