package dev.penstock.engine.run;

import dev.penstock.definition.Engine;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;

/**
 * What a database blames, by its own names; each may be empty.
 *
 * <p>PostgreSQL tells them apart from its message. MySQL and MariaDB name them in the message only,
 * at its end or in backquotes where no value of a caller stands: the one exception from never
 * reading messages.
 */
record Culprit(String table, String constraint, String column) {
  private static final Culprit UNKNOWN = new Culprit("", "", "");
  private static final Pattern DUPLICATE_KEY = Pattern.compile("for key '([^']*)'$");
  private static final Pattern FOREIGN_KEY =
      Pattern.compile("CONSTRAINT `((?:[^`]|``)*)` FOREIGN KEY \\(");
  private static final Pattern MYSQL_CHECK =
      Pattern.compile("^Check constraint '(.*)' is violated\\.$");
  private static final Pattern MARIADB_CHECK = Pattern.compile("^CONSTRAINT `(.*)` failed for ");
  private static final Pattern NULL_COLUMN =
      Pattern.compile("^(?:Column|Field) '(.*)' (?:cannot|doesn't)");
  private static final Pattern COLUMN_AT_ROW =
      Pattern.compile("for column (?:'([^']*)'|(?:`[^`]*`\\.)*`([^`]*)`) at row \\d+$");

  static Culprit of(Engine engine, SQLException exception) {
    if (engine != Engine.POSTGRESQL) {
      return ofMessage(exception.getErrorCode(), text(exception.getMessage()));
    }
    if (!(exception instanceof PSQLException thrown) || thrown.getServerErrorMessage() == null) {
      return UNKNOWN;
    }
    var message = thrown.getServerErrorMessage();
    return new Culprit(
        text(message.getTable()), text(message.getConstraint()), text(message.getColumn()));
  }

  private static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private static Culprit ofMessage(int number, String message) {
    return switch (number) {
      case 1062, 1586 -> key(find(DUPLICATE_KEY, message));
      case 1451, 1452 -> constraint(find(FOREIGN_KEY, message).replace("``", "`"));
      case 3819 -> constraint(find(MYSQL_CHECK, message));
      case 4025 -> constraint(find(MARIADB_CHECK, message));
      case 1048, 1364 -> new Culprit("", "", find(NULL_COLUMN, message));
      case 1264, 1265, 1292, 1366, 1406 -> new Culprit("", "", find(COLUMN_AT_ROW, message));
      default -> UNKNOWN;
    };
  }

  /** MySQL writes the table in front of the key, MariaDB does not. */
  private static Culprit key(String key) {
    return constraint(key.substring(key.lastIndexOf('.') + 1));
  }

  private static Culprit constraint(String name) {
    // MariaDB names a check that belongs to a column as table.column.
    return new Culprit("", name, "");
  }

  private static String find(Pattern pattern, String message) {
    var matcher = pattern.matcher(message);
    if (!matcher.find()) {
      return "";
    }
    return matcher.groupCount() == 2 && matcher.group(1) == null
        ? text(matcher.group(2))
        : text(matcher.group(1));
  }
}
