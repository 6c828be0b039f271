package dev.penstock.bench.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;

/** Fills tables by COPY and indexes them afterwards. */
final class PostgresqlLoader {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Connection connection;
  private final Ddl ddl = Ddl.postgresql();

  PostgresqlLoader(Connection connection) {
    this.connection = connection;
  }

  void load(List<Table> tables) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      for (var table : tables) {
        statement.execute(ddl.create(table));
        copy(table);
        for (var sql : ddl.indexes(table)) {
          statement.execute(sql);
        }
        for (var sql : ddl.references(table)) {
          statement.execute(sql);
        }
        if (table.counts()) {
          statement.execute(nextKey(table));
        }
        // A transaction that makes a thousand tables would run out of locks.
        connection.commit();
      }
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }

  private void copy(Table table) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s from stdin".formatted(table.name()));
    try (var out = new PGCopyOutputStream(copy, BUFFER_BYTES);
        var rows = table.rows().get()) {
      for (var iterator = rows.iterator(); iterator.hasNext(); ) {
        out.write(line(iterator.next()).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(List<@Nullable Object> row) {
    var line = new StringBuilder();
    var before = "";
    for (var value : row) {
      line.append(before).append(text(value));
      before = "\t";
    }
    return line.append('\n').toString();
  }

  private static String text(@Nullable Object value) {
    return value == null
        ? "\\N"
        : value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  private static String nextKey(Table table) {
    return "select setval(pg_get_serial_sequence('%s', '%s'), coalesce(max(%s), 0) + 1, false) from %s"
        .formatted(table.name(), table.key().getFirst(), table.key().getFirst(), table.name());
  }
}
