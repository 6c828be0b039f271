package dev.penstock.engine.sql;

import dev.penstock.definition.Relation;
import dev.penstock.engine.plan.Branch;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the join of a link table to the rows that it leads to. */
final class LinkTableText {
  private LinkTableText() {}

  /**
   * Behind the table of the rows; each of them is there once for each row above.
   *
   * @param fields the columns of that table, by field
   */
  static String joined(
      Dialect dialect, Branch.Link.Linked link, String alias, UnaryOperator<String> fields) {
    var on =
        link.table().on().stream()
            .map(pair ->
                alias
                    + "."
                    + dialect.quote(pair.field())
                    + " = "
                    + fields.apply(pair.targetField()))
            .collect(Collectors.joining(" and "));
    return " join " + rows(dialect, link) + " as " + alias + " on " + on;
  }

  private static String rows(Dialect dialect, Branch.Link.Linked link) {
    var table = AliasedTable.name(dialect, link.table().table());
    return link.repeated()
        ? "(select distinct " + columns(dialect, link) + " from " + table + ")"
        : table;
  }

  private static String columns(Dialect dialect, Branch.Link.Linked link) {
    return Stream.concat(
            link.columns().stream(), link.table().on().stream().map(Relation.Pair::field))
        .distinct()
        .map(dialect::quote)
        .collect(Collectors.joining(", "));
  }
}
