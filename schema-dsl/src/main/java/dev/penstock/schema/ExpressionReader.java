package dev.penstock.schema;

import dev.penstock.definition.Engine;
import dev.penstock.definition.Expression.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes SQL apart into text and the columns between braces. Quoted text is left as it is; what
 * would end the expression or the statement around it is refused.
 */
final class ExpressionReader {
  private final Engine engine;
  private final String sql;
  private final Function<String, String> columns;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int at;
  private int open;

  private ExpressionReader(Engine engine, String sql, Function<String, String> columns) {
    this.engine = engine;
    this.sql = sql;
    this.columns = columns;
  }

  /**
   * The pieces of an expression.
   *
   * @param columns finds the column that a name between braces stands for
   * @throws IllegalArgumentException with what is wrong, in the middle of a sentence
   */
  static List<Part> read(Engine engine, String sql, Function<String, String> columns) {
    if (sql.isBlank()) {
      throw new IllegalArgumentException("it is empty");
    }
    return new ExpressionReader(engine, sql, columns).parts();
  }

  private List<Part> parts() {
    while (at < sql.length()) {
      next();
    }
    if (open > 0) {
      throw new IllegalArgumentException("a parenthesis is not closed");
    }
    endText();
    return parts;
  }

  private void next() {
    var character = sql.charAt(at);
    switch (character) {
      case '\'', '"' -> quoted(character);
      case '`' -> {
        refuseIf(engine == Engine.POSTGRESQL, "` is no quote of PostgreSQL's");
        quoted(character);
      }
      case '{' -> column();
      case '}' -> throw new IllegalArgumentException("} has no {");
      case '(' -> {
        open++;
        copy();
      }
      case ')' -> {
        open--;
        refuseIf(open < 0, "a parenthesis closes that was not opened");
        copy();
      }
      case '?' -> {
        refuseIf(engine != Engine.POSTGRESQL, "? is no operator of this database");
        text.append('?');
        copy();
      }
      case ';' -> throw new IllegalArgumentException("it has a semicolon");
      case '$' -> throw new IllegalArgumentException("it has a $ outside of quotes");
      case '#' -> {
        refuseIf(engine != Engine.POSTGRESQL, "it has a comment");
        copy();
      }
      default -> {
        refuseIf(sql.startsWith("--", at) || sql.startsWith("/*", at), "it has a comment");
        copy();
      }
    }
  }

  private void copy() {
    text.append(sql.charAt(at));
    at++;
  }

  /** To the quote that ends it: doubled quotes, and on MySQL what follows a backslash, do not. */
  private void quoted(char quote) {
    var escapes = quote != '`' && (engine != Engine.POSTGRESQL || isEscapeString(quote));
    copy();
    while (at < sql.length()) {
      if (escapes && sql.charAt(at) == '\\' && at + 1 < sql.length()) {
        copy();
        copy();
      } else if (sql.charAt(at) != quote) {
        copy();
      } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
        copy();
        copy();
      } else {
        copy();
        return;
      }
    }
    throw new IllegalArgumentException("a text in %s is not ended".formatted(quote));
  }

  /** PostgreSQL's E'…'. */
  private boolean isEscapeString(char quote) {
    return quote == '\''
        && at > 0
        && (sql.charAt(at - 1) == 'E' || sql.charAt(at - 1) == 'e')
        && (at == 1 || !Character.isJavaIdentifierPart(sql.charAt(at - 2)));
  }

  private void column() {
    var end = sql.indexOf('}', at);
    refuseIf(end < 0, "{ has no }");
    var column = columns.apply(sql.substring(at + 1, end));
    endText();
    parts.add(new Part.Column(column));
    at = end + 1;
  }

  private void endText() {
    if (!text.isEmpty()) {
      parts.add(new Part.Text(text.toString()));
      text.setLength(0);
    }
  }

  private static void refuseIf(boolean wrong, String what) {
    if (wrong) {
      throw new IllegalArgumentException(what);
    }
  }
}
