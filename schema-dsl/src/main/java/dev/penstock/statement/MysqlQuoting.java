package dev.penstock.statement;

/** MySQL and MariaDB, with the sql_mode that they have by default. */
final class MysqlQuoting implements Quoting {
  @Override
  public int end(String sql, int at) {
    return switch (sql.charAt(at)) {
      case '\'' -> Quoting.escaped(sql, at, '\'');
      case '"' -> Quoting.escaped(sql, at, '"');
      case '`' -> Quoting.doubled(sql, at, '`');
      case '#' -> Quoting.line(sql, at);
      case '-' -> isComment(sql, at) ? Quoting.line(sql, at) : NOT_QUOTED;
      case '/' -> sql.startsWith("/*", at) ? comment(sql, at) : NOT_QUOTED;
      default -> NOT_QUOTED;
    };
  }

  /** Two dashes alone are two signs: `5--1`. */
  private static boolean isComment(String sql, int at) {
    return sql.startsWith("--", at) && (at + 2 == sql.length() || sql.charAt(at + 2) <= ' ');
  }

  private static int comment(String sql, int at) {
    var close = sql.indexOf("*/", at + 2);
    return close < 0 ? ENDLESS : close + 2;
  }
}
