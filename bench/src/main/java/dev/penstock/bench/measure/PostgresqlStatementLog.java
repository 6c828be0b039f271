package dev.penstock.bench.measure;

import dev.penstock.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** `log_statement`, read back from the file that the server writes. */
final class PostgresqlStatementLog implements StatementLog {
  private static final long RELOAD_MILLIS = 500;
  private static final Pattern STATEMENT =
      Pattern.compile("LOG: {2}(?:execute [^:]+|statement): ([\\s\\S]*)");

  private final Connection connection;
  private final String database;
  private final String file;
  private int marks;
  private long position;

  private PostgresqlStatementLog(Connection connection, String database, String file) {
    this.connection = connection;
    this.database = database;
    this.file = file;
  }

  /** Empty when the server keeps no log in a file. */
  static Optional<StatementLog> begin(TestDatabase database) throws SQLException {
    var connection = database.connect();
    var log = text(connection, "select pg_current_logfile()");
    if (log == null) {
      connection.close();
      return Optional.empty();
    }
    var found = new PostgresqlStatementLog(connection, database.name(), log);
    found.set("log_line_prefix", "'%d|'");
    found.set("log_statement", "'all'");
    found.reload();
    found.read();
    return Optional.of(found);
  }

  @Override
  public List<String> read() throws SQLException {
    var mark = "mark %d of %s".formatted(++marks, database);
    String text;
    do {
      text(connection, "select '%s'".formatted(mark));
      text = text(connection, "select pg_read_file('%s')".formatted(file));
    } while (text == null || !text.contains(mark));
    var added = text.substring((int) position);
    position = text.length();
    return List.of(added.split("(?m)^(?=[^\\t\\n|]*\\|)")).stream()
        .filter(entry -> entry.startsWith(database + "|"))
        .map(STATEMENT::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1).strip())
        // The pool sends empty ones to see whether an idle connection still lives.
        .filter(statement -> !isOurs(statement) && !statement.isEmpty())
        .toList();
  }

  private static boolean isOurs(String statement) {
    return statement.startsWith("select 'mark ") || statement.startsWith("select pg_read_file");
  }

  private void set(String name, String value) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("alter system set %s = %s".formatted(name, value));
    }
  }

  /** Sessions look at the new settings before their next statement, once they have been told. */
  private void reload() throws SQLException {
    text(connection, "select pg_reload_conf()");
    try {
      Thread.sleep(RELOAD_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    set("log_statement", "default");
    set("log_line_prefix", "default");
    reload();
    connection.close();
  }
}
