package dev.penstock.bench.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills tables of MySQL and MariaDB by inserts of many rows, in the order of the key, and indexes
 * them afterwards.
 */
final class MysqlLoader {
  /** Under the smallest `max_allowed_packet` that servers come with, in characters. */
  private static final int STATEMENT_LENGTH = 1 << 18;

  private final Connection connection;
  private final Ddl ddl = Ddl.mysql();

  MysqlLoader(Connection connection) {
    this.connection = connection;
  }

  void load(List<Table> tables) throws SQLException {
    try (var statement = connection.createStatement()) {
      // The rows are known to fit; looking again would copy each table once more.
      statement.execute("set foreign_key_checks = 0, unique_checks = 0");
      for (var table : tables) {
        statement.execute(ddl.create(table));
        insert(statement, table);
        for (var sql : ddl.indexesAndReferences(table)) {
          statement.execute(sql);
        }
      }
      statement.execute(
          tables.stream().map(Table::name).collect(Collectors.joining(", ", "analyze table ", "")));
    }
  }

  private void insert(Statement statement, Table table) throws SQLException {
    connection.setAutoCommit(false);
    try (var rows = table.rows().get()) {
      var iterator = rows.iterator();
      while (iterator.hasNext()) {
        statement.execute(insert(table, iterator));
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static String insert(Table table, Iterator<List<@Nullable Object>> rows) {
    var sql = new StringBuilder("insert into ").append(table.name()).append(" values ");
    var before = "(";
    while (rows.hasNext() && sql.length() < STATEMENT_LENGTH) {
      sql.append(before);
      before = "";
      for (var value : rows.next()) {
        sql.append(before).append(literal(value));
        before = ", ";
      }
      before = "), (";
    }
    return sql.append(")").toString();
  }

  private static String literal(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> "'" + value.toString().replace("\\", "\\\\").replace("'", "''") + "'";
    };
  }
}
