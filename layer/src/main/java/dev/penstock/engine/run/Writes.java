package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Column.Generation;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Mutation;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.MutationText;
import dev.penstock.engine.sql.Statement;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one change within a transaction that somebody else began and ends. */
final class Writes {
  private final ApiDefinition definition;
  private final Reads reads;
  private final Dialect dialect;
  private final Binder binder;

  Writes(ApiDefinition definition, Reads reads, Dialect dialect) {
    this.definition = definition;
    this.reads = reads;
    this.dialect = dialect;
    this.binder = new Binder(definition.database().engine());
  }

  /** Writes the row: a new or changed one as it is now, a deleted one as it was. */
  void run(Connection connection, Mutation mutation, Leaves leaves, ByteSink sink)
      throws SQLException {
    var text = new MutationText(definition.database().engine(), dialect, mutation.model());
    switch (mutation) {
      case Mutation.Create create -> create(connection, text, create, leaves, sink);
      case Mutation.Update update -> update(connection, text, update, leaves, sink);
      case Mutation.Delete delete -> delete(connection, text, delete, leaves, sink);
    }
  }

  private void create(
      Connection connection,
      MutationText text,
      Mutation.Create create,
      Leaves leaves,
      ByteSink sink)
      throws SQLException {
    var insert = text.insert(create.values());
    var written = create.written(leaves);
    var found =
        text.returnsKey()
            ? insertReturning(connection, insert, create, leaves, written)
            : insertGenerating(connection, insert, create, leaves, written);
    var key = found.stream().map(Given::literal).toList();
    if (create.condition().isPresent()) {
      var where = Mutation.keyIs(create.model(), key).and(create.condition().get());
      require(found(connection, text.look(where), leaves), create);
    }
    reads.byKey(connection, create.model(), key, create.selection(), leaves, sink);
  }

  private List<Object> insertReturning(
      Connection connection,
      Statement insert,
      Mutation.Create create,
      Leaves leaves,
      Map<Field, @Nullable Object> written)
      throws SQLException {
    try (var prepared = connection.prepareStatement(insert.text())) {
      binder.binds(insert).in(leaves).set(prepared);
      prepared.execute();
      try (var row = prepared.getResultSet()) {
        if (row == null || !row.next()) {
          throw notKept(create);
        }
        return new KeyReader(definition, create.model()).read(row, 1, written);
      }
    }
  }

  private List<Object> insertGenerating(
      Connection connection,
      Statement insert,
      Mutation.Create create,
      Leaves leaves,
      Map<Field, @Nullable Object> written)
      throws SQLException {
    try (var prepared =
        connection.prepareStatement(insert.text(), PreparedStatement.RETURN_GENERATED_KEYS)) {
      binder.binds(insert).in(leaves).set(prepared);
      prepared.executeUpdate();
      List<Object> key = new ArrayList<>();
      for (var field : create.model().keyFields()) {
        var given = written.get(field);
        key.add(given == null || makesNumber(field, given) ? generated(prepared) : given);
      }
      return key;
    }
  }

  /** MySQL makes a number in place of zero, too. */
  private static boolean makesNumber(Field field, Object given) {
    return field.column().generation() == Generation.IDENTITY && given.toString().equals("0");
  }

  private static Object generated(PreparedStatement prepared) throws SQLException {
    try (var keys = prepared.getGeneratedKeys()) {
      if (!keys.next()) {
        throw new IllegalStateException("An insert without a key");
      }
      return new BigInteger(keys.getString(1));
    }
  }

  private void update(
      Connection connection,
      MutationText text,
      Mutation.Update update,
      Leaves leaves,
      ByteSink sink)
      throws SQLException {
    var where = where(update.model(), update.key(), update.condition());
    require(
        update.values().isEmpty()
            ? found(connection, text.look(where), leaves)
            : changed(connection, text.update(update.values(), where), leaves),
        update);
    reads.byKey(connection, update.model(), update.key(), update.selection(), leaves, sink);
  }

  private void delete(
      Connection connection,
      MutationText text,
      Mutation.Delete delete,
      Leaves leaves,
      ByteSink sink)
      throws SQLException {
    var where = where(delete.model(), delete.key(), delete.condition());
    require(found(connection, text.lock(where), leaves), delete);
    reads.byKey(connection, delete.model(), delete.key(), delete.selection(), leaves, sink);
    var same = Mutation.keyIs(delete.model(), delete.key());
    require(changed(connection, text.delete(same), leaves), delete);
  }

  private static Condition where(Model model, List<Given> key, Optional<Condition> condition) {
    var keyed = Mutation.keyIs(model, key);
    return condition.map(keyed::and).orElse(keyed);
  }

  private boolean found(Connection connection, Statement look, Leaves leaves) throws SQLException {
    try (var prepared = connection.prepareStatement(look.text())) {
      binder.binds(look).in(leaves).set(prepared);
      try (var row = prepared.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Rows that an update finds count, also when they had those values before. */
  private boolean changed(Connection connection, Statement change, Leaves leaves)
      throws SQLException {
    try (var prepared = connection.prepareStatement(change.text())) {
      binder.binds(change).in(leaves).set(prepared);
      return prepared.executeUpdate() > 0;
    }
  }

  /** Why a change that was one statement found no row. */
  static Failure.Exception noRow(Mutation mutation) {
    return mutation instanceof Mutation.Create ? notKept(mutation) : unmet(mutation);
  }

  private static Failure.Exception notKept(Mutation mutation) {
    return new Failure.Exception(
        Failure.of(
            FailureCode.DATA_REFUSED,
            "The database did not keep the new %s.".formatted(mutation.model().name())));
  }

  private static void require(boolean met, Mutation mutation) {
    if (!met) {
      throw unmet(mutation);
    }
  }

  private static Failure.Exception unmet(Mutation mutation) {
    var name = mutation.model().name();
    return new Failure.Exception(
        switch (mutation) {
          case Mutation.Create _ ->
              Failure.of(
                  FailureCode.CONDITION_FAILED,
                  "The new %s does not meet the condition.".formatted(name));
          case Mutation.Update _, Mutation.Delete _ ->
              mutation.condition().isPresent()
                  ? Failure.of(
                      FailureCode.CONDITION_FAILED,
                      "No %s with this key meets the condition.".formatted(name))
                  : Failure.of(
                      FailureCode.NOT_FOUND, "There is no %s with this key.".formatted(name));
        });
  }
}
