package dev.penstock.introspect;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tables of a database to read.
 *
 * @param schemas the schemas to read; empty for the connection's own
 * @param include patterns with `*` and `?` for `table` or `schema.table`; empty for every table
 * @param exclude patterns for tables to leave out, also when an include pattern names them
 */
public record Selection(List<String> schemas, List<String> include, List<String> exclude) {

  public Selection {
    schemas = schemas.stream().distinct().sorted().toList();
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** Every table of the connection's own schema. */
  public static Selection everything() {
    return new Selection(List.of(), List.of(), List.of());
  }

  /** Whether the patterns let this table in. */
  public boolean covers(TableName table) {
    return (include.isEmpty() || matches(include, table)) && !matches(exclude, table);
  }

  /** The patterns for a message. */
  String patterns() {
    return Stream.of(said("include", include), said("exclude", exclude))
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String said(String what, List<String> patterns) {
    return patterns.isEmpty() ? "" : what + " " + String.join(" ", patterns);
  }

  private static boolean matches(List<String> patterns, TableName table) {
    return patterns.stream()
        .map(Selection::pattern)
        .anyMatch(pattern ->
            pattern.matcher(table.name()).matches()
                || pattern.matcher(table.schema() + "." + table.name()).matches());
  }

  private static Pattern pattern(String glob) {
    var expression = new StringBuilder();
    glob.codePoints()
        .forEach(character -> {
          switch (character) {
            case '*' -> expression.append(".*");
            case '?' -> expression.append('.');
            default -> expression.append(Pattern.quote(Character.toString(character)));
          }
        });
    return Pattern.compile(expression.toString(), Pattern.DOTALL);
  }
}
