package dev.penstock.engine.run;

import dev.penstock.definition.Column.Generation;
import dev.penstock.definition.Field;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Mutation;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an insert tells the key of its row. */
sealed interface NewKey {
  /** Inserts the row and finds out its key, in key order, each value as a caller would give it. */
  List<Object> insert(
      Connection connection,
      Mutation.Create create,
      Leaves leaves,
      Map<Field, @Nullable Object> written)
      throws SQLException;

  /** The statement answers with it. */
  record Returned(Command insert, KeyReader keys) implements NewKey {
    @Override
    public List<Object> insert(
        Connection connection,
        Mutation.Create create,
        Leaves leaves,
        Map<Field, @Nullable Object> written)
        throws SQLException {
      try (var prepared = connection.prepareStatement(insert.text())) {
        insert.execute(prepared, leaves);
        try (var row = prepared.getResultSet()) {
          if (row == null || !row.next()) {
            throw ChangeFailures.notKept(create);
          }
          return keys.read(row, 1, written);
        }
      }
    }
  }

  /** The caller gave it, or the driver knows the number that was made. */
  record Generated(Command insert) implements NewKey {
    @Override
    public List<Object> insert(
        Connection connection,
        Mutation.Create create,
        Leaves leaves,
        Map<Field, @Nullable Object> written)
        throws SQLException {
      try (var prepared =
          connection.prepareStatement(insert.text(), PreparedStatement.RETURN_GENERATED_KEYS)) {
        insert.execute(prepared, leaves);
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
  }
}
