package dev.penstock.introspect.mysql;

import dev.penstock.introspect.LabelList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expression as information_schema prints it. */
public final class Expression {
  private static final String LITERAL = "(?:_\\w+)?'(?:[^'\\\\]|''|\\\\.)*'";
  private static final Pattern TEXT = Pattern.compile(LITERAL, Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("`((?:[^`]|``)+)`");
  private static final Pattern ENUMERATION =
      Pattern.compile(
          "\\(?`(?:[^`]|``)+` (?:in \\(|= )(%1$s(?:,%1$s)*)\\)*".formatted(LITERAL),
          Pattern.DOTALL);
  private static final Pattern BARE_QUOTE = Pattern.compile("(?<!\\\\)'");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  private Expression() {}

  /**
   * Without the backslashes that MySQL puts before each quote and backslash of the whole
   * expression.
   */
  static String readable(String expression) {
    return BARE_QUOTE.matcher(expression).find()
        ? expression
        : ESCAPED.matcher(expression).replaceAll(match -> Matcher.quoteReplacement(plain(match)));
  }

  private static String plain(MatchResult match) {
    return match.group(1).equals("n") ? "\n" : match.group(1);
  }

  /** The names in backticks, each once. */
  public static List<String> columns(String expression) {
    return NAME.matcher(TEXT.matcher(expression).replaceAll("''"))
        .results()
        .map(match -> match.group(1).replace("``", "`"))
        .distinct()
        .toList();
  }

  /** The texts of a check that compares one column with texts alone; otherwise none. */
  public static List<String> values(String expression) {
    var match = ENUMERATION.matcher(expression);
    return match.matches() ? LabelList.of(Objects.requireNonNull(match.group(1)), true) : List.of();
  }
}
