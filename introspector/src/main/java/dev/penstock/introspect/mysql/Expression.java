package dev.penstock.introspect.mysql;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An expression as information_schema prints it. */
public final class Expression {
  private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("`((?:[^`]|``)+)`");

  private Expression() {}

  /** Without the backslashes that MySQL puts before the quotes of its texts. */
  static String readable(String expression) {
    return expression.replace("\\'", "'");
  }

  /** The names in backticks, each once. */
  public static List<String> columns(String expression) {
    return NAME.matcher(TEXT.matcher(expression).replaceAll("''"))
        .results()
        .map((MatchResult match) -> match.group(1).replace("``", "`"))
        .distinct()
        .toList();
  }
}
