package dev.penstock.introspect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Runs the catalog queries on one connection, each a single statement that leaves nothing behind.
 */
public record CatalogQuery(Connection connection) {

  /** Makes a value of the result set's current row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> List<T> rows(String sql, RowReader<T> reader) throws SQLException {
    return rows(sql, List.of(), reader);
  }

  /** The rows of a query that has `:names` where a list of names belongs. */
  public <T> List<T> rows(String sql, List<String> names, RowReader<T> reader) throws SQLException {
    var marks = String.join(", ", Collections.nCopies(names.size(), "?"));
    try (var statement = connection.prepareStatement(sql.replace(":names", marks))) {
      for (var at = 0; at < names.size(); at++) {
        statement.setString(at + 1, names.get(at));
      }
      List<T> rows = new ArrayList<>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    }
  }

  /** The only row of a query. */
  public <T> T row(String sql, RowReader<T> reader) throws SQLException {
    return rows(sql, reader).getFirst();
  }

  /** A text that is empty where the database has none. */
  public static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }

  /** A number that the database may not have, or that is too large to mean anything. */
  public static OptionalInt number(ResultSet row, String column) throws SQLException {
    var number = row.getLong(column);
    return row.wasNull() || number > Integer.MAX_VALUE
        ? OptionalInt.empty()
        : OptionalInt.of((int) number);
  }

  /** The table that a row with `table_schema` and `table_name` belongs to. */
  public static TableName table(ResultSet row) throws SQLException {
    return new TableName(text(row, "table_schema"), text(row, "table_name"));
  }
}
