package dev.penstock.engine.run;

import dev.penstock.engine.Parameter;
import dev.penstock.engine.argument.Leaves;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * One statement of one request. Where it is a transaction by itself and PostgreSQL has to be told
 * of the caller, both are sent at once, without a Sync between them. To the server that is one
 * transaction, so that what it was told ends with the statement, however that ends.
 */
final class Execution implements AutoCloseable {
  private static final String TELLING = "pg_catalog.set_config(?, ?, true)";
  private static final int VALUES = 2;

  private final PreparedStatement prepared;
  private final int before;

  private Execution(PreparedStatement prepared, int before) {
    this.prepared = prepared;
    this.before = before;
  }

  /** In a transaction that was begun, {@link #tell} has told what there is to tell. */
  static Execution of(Connection connection, String text, Leaves leaves) throws SQLException {
    var parameters = leaves.parameters();
    if (parameters.isEmpty() || !connection.getAutoCommit()) {
      return new Execution(connection.prepareStatement(text), 0);
    }
    var prepared = connection.prepareStatement(telling(parameters) + "; " + text);
    try {
      set(prepared, parameters);
      return new Execution(prepared, VALUES * parameters.size());
    } catch (SQLException e) {
      prepared.close();
      throw e;
    }
  }

  /** Tells of the caller for the rest of a transaction that was begun. */
  static void tell(Connection connection, List<Parameter> parameters) throws SQLException {
    if (parameters.isEmpty()) {
      return;
    }
    try (var prepared = connection.prepareStatement(telling(parameters))) {
      set(prepared, parameters);
      prepared.execute();
    }
  }

  private static String telling(List<Parameter> parameters) {
    return "select " + String.join(", ", Collections.nCopies(parameters.size(), TELLING));
  }

  private static void set(PreparedStatement prepared, List<Parameter> parameters)
      throws SQLException {
    var place = 1;
    for (var parameter : parameters) {
      prepared.setString(place, parameter.name());
      prepared.setString(place + 1, parameter.value());
      place += VALUES;
    }
  }

  /** The values of the statement itself. */
  void set(Binds.Values values) throws SQLException {
    values.set(prepared, before);
  }

  void fetch(int rows) throws SQLException {
    prepared.setFetchSize(rows);
  }

  Connection connection() throws SQLException {
    return prepared.getConnection();
  }

  ResultSet query() throws SQLException {
    if (before == 0) {
      return prepared.executeQuery();
    }
    execute();
    return prepared.getResultSet();
  }

  /** Leaves the result of the statement itself to be asked for. */
  PreparedStatement execute() throws SQLException {
    prepared.execute();
    if (before > 0) {
      prepared.getMoreResults();
    }
    return prepared;
  }

  @Override
  public void close() throws SQLException {
    prepared.close();
  }
}
