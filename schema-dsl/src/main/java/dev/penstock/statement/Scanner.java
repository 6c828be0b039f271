package dev.penstock.statement;

import dev.penstock.definition.Engine;
import dev.penstock.statement.NamedSql.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a statement once, from its beginning to its end. */
final class Scanner {
  private static final Pattern NULL_TEST =
      Pattern.compile("\\s+is\\s+(not\\s+)?null\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern IN =
      Pattern.compile(".*\\bin\\s*\\(\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Engine engine;
  private final String sql;
  private final Quoting quoting;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Deque<Character> brackets = new ArrayDeque<>();
  private int at;

  /** How many parentheses are open around the whole statement: `(select …) union (select …)`. */
  private int around;

  Scanner(Engine engine, String sql) {
    this.engine = engine;
    this.sql = sql;
    this.quoting =
        switch (engine) {
          case POSTGRESQL -> new PostgresqlQuoting();
          case MYSQL, MARIADB -> new MysqlQuoting();
        };
  }

  NamedSql scan() {
    while (at < sql.length()) {
      var end = quoting.end(sql, at);
      if (end == Quoting.ENDLESS) {
        throw new MalformedSql(at, "What begins with %s never ends".formatted(sql.charAt(at)));
      }
      if (end > at) {
        take(end);
      } else if (sql.charAt(at) == ';') {
        atEnd();
        break;
      } else {
        next();
      }
    }
    addText();
    if (words.isEmpty()) {
      throw new MalformedSql(0, "There is no statement");
    }
    return new NamedSql(engine, parts, words);
  }

  private void next() {
    var character = sql.charAt(at);
    if (character == ':') {
      colon();
    } else if (Quoting.isNameStart(character)) {
      word();
    } else if (Character.isDigit(character)) {
      number();
    } else {
      bracket(character);
      question(character);
    }
  }

  private void colon() {
    if (sql.startsWith("::", at) || sql.startsWith(":=", at)) {
      take(at + 2);
      return;
    }
    var end = at + 1;
    while (end < sql.length() && Quoting.isNamePart(sql.charAt(end))) {
      end++;
    }
    if (end == at + 1 || !Quoting.isNameStart(sql.charAt(at + 1)) || isSlice()) {
      take(at + 1);
      return;
    }
    addText();
    parts.add(
        new Part.Name(
            sql.substring(at + 1, end),
            at,
            NULL_TEST.matcher(sql.substring(end)).matches(),
            IN.matcher(sql.substring(0, at)).matches()
                && sql.substring(end).stripLeading().startsWith(")")));
    at = end;
  }

  /** Between the bounds of a slice, `list[low:high]`, the colon hangs on the lower bound. */
  private boolean isSlice() {
    if (brackets.isEmpty() || brackets.peek() != '[') {
      return false;
    }
    var before = sql.charAt(at - 1);
    return Quoting.isNamePart(before) || before == ')' || before == ']' || before == '"';
  }

  private void word() {
    var end = at;
    while (end < sql.length() && (Quoting.isNamePart(sql.charAt(end)) || sql.charAt(end) == '$')) {
      end++;
    }
    // What stands behind a dot or @ is a name.
    var isBare = at == 0 || (sql.charAt(at - 1) != '.' && sql.charAt(at - 1) != '@');
    var isPrefix = end < sql.length() && sql.charAt(end) == '\'';
    if (words.isEmpty()) {
      around = brackets.size();
    }
    if (isBare && !isPrefix && brackets.size() <= around) {
      words.add(lower(sql.substring(at, end)));
    }
    take(end);
  }

  /** Digits and what belongs to them: a name cannot begin within them. */
  private void number() {
    var end = at;
    while (end < sql.length() && Quoting.isNamePart(sql.charAt(end))) {
      end++;
    }
    take(end);
  }

  private void bracket(char character) {
    switch (character) {
      case '(', '[' -> brackets.push(character);
      case ')', ']' -> brackets.poll();
      default -> {}
    }
  }

  private void question(char character) {
    if (character != '?') {
      take(at + 1);
    } else if (engine == Engine.POSTGRESQL) {
      // An operator of jsonb; for the driver one question mark is a value.
      text.append("??");
      at++;
    } else {
      throw new MalformedSql(at, "? is no parameter here; write :name for an argument");
    }
  }

  /** Nothing but blanks and comments may follow. */
  private void atEnd() {
    var first = at;
    while (at < sql.length()) {
      var end = quoting.end(sql, at);
      var isComment =
          end > at && (sql.charAt(at) == '-' || sql.charAt(at) == '/' || sql.charAt(at) == '#');
      if (isComment) {
        at = end;
      } else if (sql.charAt(at) == ';' || Character.isWhitespace(sql.charAt(at))) {
        at++;
      } else {
        throw new MalformedSql(
            first, "A second statement follows the semicolon; an operation is one statement");
      }
    }
  }

  private void take(int end) {
    text.append(sql, at, end);
    at = end;
  }

  private void addText() {
    if (!text.isEmpty()) {
      parts.add(new Part.Text(text.toString()));
      text.setLength(0);
    }
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
