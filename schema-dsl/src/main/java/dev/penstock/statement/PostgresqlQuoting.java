package dev.penstock.statement;

/** PostgreSQL, with standard_conforming_strings as it is by default. */
final class PostgresqlQuoting implements Quoting {
  @Override
  public int end(String sql, int at) {
    return switch (sql.charAt(at)) {
      case '\'' ->
          hasEscapes(sql, at) ? Quoting.escaped(sql, at, '\'') : Quoting.doubled(sql, at, '\'');
      case '"' -> Quoting.doubled(sql, at, '"');
      case '$' -> dollars(sql, at);
      case '-' -> sql.startsWith("--", at) ? Quoting.line(sql, at) : NOT_QUOTED;
      case '/' -> sql.startsWith("/*", at) ? comment(sql, at) : NOT_QUOTED;
      default -> NOT_QUOTED;
    };
  }

  /** `E'…'`; the E is no end of a longer word. */
  private static boolean hasEscapes(String sql, int at) {
    return at > 0
        && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e')
        && (at == 1 || !isNamePart(sql.charAt(at - 2)));
  }

  private static boolean isNamePart(char character) {
    return Quoting.isNamePart(character) || character == '$';
  }

  /** `$$…$$` or `$tag$…$tag$`. */
  private static int dollars(String sql, int at) {
    if (at > 0 && isNamePart(sql.charAt(at - 1))) {
      return NOT_QUOTED;
    }
    var end = at + 1;
    while (end < sql.length() && Quoting.isNamePart(sql.charAt(end))) {
      end++;
    }
    var isTag =
        end < sql.length()
            && sql.charAt(end) == '$'
            && (end == at + 1 || Quoting.isNameStart(sql.charAt(at + 1)));
    if (!isTag) {
      return NOT_QUOTED;
    }
    var tag = sql.substring(at, end + 1);
    var close = sql.indexOf(tag, end + 1);
    return close < 0 ? ENDLESS : close + tag.length();
  }

  /** Comments nest. */
  private static int comment(String sql, int at) {
    var depth = 0;
    for (var i = at; i < sql.length(); i++) {
      if (sql.startsWith("/*", i)) {
        depth++;
        i++;
      } else if (sql.startsWith("*/", i)) {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return ENDLESS;
  }
}
