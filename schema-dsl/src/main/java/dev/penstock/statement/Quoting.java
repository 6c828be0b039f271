package dev.penstock.statement;

/** What of a database's SQL is no code: literals, quoted names and comments. */
@FunctionalInterface
interface Quoting {
  /** The place is in none of them. */
  int NOT_QUOTED = -1;

  /** It begins at the place and never ends. */
  int ENDLESS = -2;

  /**
   * Where the literal, quoted name or comment ends that begins at a place.
   *
   * @return the place behind it, {@link #NOT_QUOTED} or {@link #ENDLESS}
   */
  int end(String sql, int at);

  /** The place behind text that ends with a quote, where a quote in the text is written twice. */
  static int doubled(String sql, int at, char quote) {
    for (var i = at + 1; i < sql.length(); i++) {
      if (sql.charAt(i) == quote) {
        if (i + 1 == sql.length() || sql.charAt(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
    }
    return ENDLESS;
  }

  /** The same where a backslash stands before what is meant as it is, too. */
  static int escaped(String sql, int at, char quote) {
    for (var i = at + 1; i < sql.length(); i++) {
      if (sql.charAt(i) == '\\') {
        i++;
      } else if (sql.charAt(i) == quote) {
        if (i + 1 == sql.length() || sql.charAt(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
    }
    return ENDLESS;
  }

  /** The place behind the line. */
  static int line(String sql, int at) {
    var end = sql.indexOf('\n', at);
    return end < 0 ? sql.length() : end;
  }

  static boolean isNameStart(char character) {
    return Character.isLetter(character) || character == '_';
  }

  static boolean isNamePart(char character) {
    return Character.isLetterOrDigit(character) || character == '_';
  }
}
