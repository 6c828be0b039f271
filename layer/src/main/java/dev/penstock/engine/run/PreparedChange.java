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
  private final Aftermath aftermath;
  private final Binds binds;
  private final Encoder encoder;
  private final Reads reads;
  private final Refusing refusing;

  PreparedChange(
      ApiDefinition definition,
      Mutation mutation,
      Returning returning,
      Aftermath aftermath,
      Binds binds,
      Encoder encoder,
      Reads reads,
      Refusing refusing) {
    this.definition = definition;
    this.mutation = mutation;
    this.returning = returning;
    this.aftermath = aftermath;
    this.binds = binds;
    this.encoder = encoder;
    this.reads = reads;
    this.refusing = refusing;
  }

  Mutation mutation() {
    return mutation;
  }

  /** Whether it is known to need a transaction. */
  boolean isBarred() {
    return aftermath.isExpected();
  }

  /** Asks whether the table has anything that speaks against it, if nobody has yet. */
  void look(Connection connection) throws SQLException {
    if (returning.look().isEmpty() || aftermath.isKnown()) {
      return;
    }
    try (var look = connection.prepareStatement(returning.look().get().text())) {
      var question = aftermath.ask();
      try (var row = look.executeQuery()) {
        row.next();
        question.answered(row.getBoolean(1));
      }
    }
  }

  /** Makes it on a connection in auto-commit mode, and writes the row. */
  void run(Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    var asking = returning.asking();
    if (asking.isEmpty() || aftermath.isRuledOut()) {
      change(connection, leaves, sink, denials);
    } else {
      changeAsking(asking.get(), connection, leaves, sink, denials);
    }
  }

  private void change(Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    var text = returning.reading().statement().text();
    try (var execution = Execution.of(connection, text, leaves)) {
      encoder.writeCurrent(row(execution, connection, leaves), sink, denials);
    }
  }

  /** What speaks against it may have been made since somebody asked; the row is then read again. */
  private void changeAsking(
      Returning.Asking asking, Connection connection, Leaves leaves, ByteSink sink, Denials denials)
      throws SQLException {
    List<Given> key;
    try (var execution = Execution.of(connection, asking.text(), leaves)) {
      var question = aftermath.ask();
      var row = row(execution, connection, leaves);
      var followed = row.getBoolean(asking.aftermath());
      question.answered(followed);
      if (!followed) {
        encoder.writeCurrent(row, sink, denials);
        return;
      }
      key = key(row, asking.key(), leaves);
    }
    try {
      reads.answer(connection, mutation, key, leaves, sink, denials);
    } catch (SQLException e) {
      // The change itself is there.
      throw ChangeFailures.unconfirmed(e);
    }
  }

  /** The row of the answer; closed with the statement. */
  private ResultSet row(Execution execution, Connection connection, Leaves leaves)
      throws SQLException {
    execution.set(binds.in(leaves));
    var row = execution.execute().getResultSet();
    if (row == null || !row.next()) {
      throw refusing.why(connection, leaves);
    }
    return row;
  }

  private List<Given> key(ResultSet row, int first, Leaves leaves) throws SQLException {
    var reader = new KeyReader(definition, mutation.model());
    return reader.read(row, first, mutation.written(leaves)).stream().map(Given::literal).toList();
  }
}
