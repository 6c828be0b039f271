package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Mutation;
import dev.penstock.engine.sql.Returning;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A change of one row that is one statement, answer included, and confirms itself. */
final class PreparedChange {
  private final ApiDefinition definition;
  private final Mutation mutation;
  private final Returning returning;
  private final Binds binds;
  private final Encoder encoder;
  private final Reads reads;
  private final Refusing refusing;

  PreparedChange(
      ApiDefinition definition,
      Mutation mutation,
      Returning returning,
      Binds binds,
      Encoder encoder,
      Reads reads,
      Refusing refusing) {
    this.definition = definition;
    this.mutation = mutation;
    this.returning = returning;
    this.binds = binds;
    this.encoder = encoder;
    this.reads = reads;
    this.refusing = refusing;
  }

  Mutation mutation() {
    return mutation;
  }

  /** Whether the table has nothing that speaks against a change in one statement. */
  boolean isAllowed(Connection connection) throws SQLException {
    if (returning.look().isEmpty()) {
      return true;
    }
    try (var look = connection.prepareStatement(returning.look().get().text());
        var row = look.executeQuery()) {
      row.next();
      return !row.getBoolean(1);
    }
  }

  /**
   * Makes it on a connection in auto-commit mode, and writes the row.
   *
   * @return whether nothing spoke against it; what did was made since somebody looked, and the row
   *     was read once more
   */
  boolean run(Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    List<Given> key;
    var text = returning.reading().statement().text();
    try (var execution = Execution.of(connection, text, leaves)) {
      execution.set(binds.in(leaves));
      try (var row = execution.execute().getResultSet()) {
        if (row == null || !row.next()) {
          throw refusing.why(connection, leaves);
        }
        var later = returning.later();
        if (later.isEmpty() || !row.getBoolean(later.getAsInt())) {
          encoder.writeCurrent(row, sink, denials);
          return true;
        }
        key = key(row, leaves);
      }
    }
    try {
      reads.answer(connection, mutation, key, leaves, sink, denials);
    } catch (SQLException e) {
      // The change itself is there.
      throw ChangeFailures.unconfirmed(e);
    }
    return false;
  }

  private List<Given> key(ResultSet row, Leaves leaves) throws SQLException {
    var reader = new KeyReader(definition, mutation.model());
    return reader.read(row, returning.key(), mutation.written(leaves)).stream()
        .map(Given::literal)
        .toList();
  }
}
