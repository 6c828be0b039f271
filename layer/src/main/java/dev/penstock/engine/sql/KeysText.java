package dev.penstock.engine.sql;

import dev.penstock.definition.Field;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Source;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Plan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the rows that have given keys, each with the number of its key: one select for each key,
 * which finds at most one row by the index of the column: the first that the caller may read. Not a
 * table of the keys that is joined: in MySQL and MariaDB texts of it would have another collation
 * than the column.
 */
final class KeysText {
  /** The column with the number of the key; no user's own is called like this. */
  static final String NUMBER = "penstock_key";

  private static final String ALIAS = "k";
  private final Dialect dialect;
  private final Branch root;
  private final Plan.Keys keys;
  private Span span = new Span(0, 0, 0, 0, 0);

  KeysText(Dialect dialect, Branch root, Plan.Keys keys) {
    this.dialect = dialect;
    this.root = root;
    this.keys = keys;
  }

  /**
   * Where the select of one key stands in the statement.
   *
   * @param number the place of the number of the key, which is one digit
   * @param binds how many binds come before its own
   * @param own how many binds it has
   */
  record Span(int begin, int number, int end, int binds, int own) {}

  /** The select of the first key, whose values are those that are found while answering. */
  void write(Sql sql, List<String> columns) {
    var begin = sql.length();
    var binds = sql.binds();
    var table = ALIAS + ".";
    sql.add("(select ");
    columns.forEach(name -> sql.add(table).add(dialect.quote(name)).add(", "));
    var number = sql.length();
    sql.add("1 as ").add(dialect.quote(NUMBER));
    sql.add(" from ").add(AliasedTable.name(dialect, root.model().table())).add(" as ").add(ALIAS);
    sql.add(" where ");
    new ConditionText(dialect, sql, ALIAS).write(condition());
    if (!keys.first().isEmpty()) {
      sql.add(
          keys.first().stream()
              .map(field -> table + dialect.quote(field.column().name()))
              .collect(Collectors.joining(", ", " order by ", "")));
    }
    sql.add(" limit 1)");
    span = new Span(begin, number, sql.length(), binds, sql.binds() - binds);
  }

  /** Where it was written. */
  Span span() {
    return span;
  }

  private Condition condition() {
    List<Condition> parts = new ArrayList<>();
    for (var i = 0; i < keys.fields().size(); i++) {
      var field = keys.fields().get(i);
      var value = Given.variable(likely(field), Source.found(i), new Guards());
      parts.add(new Condition.Equal(field, value));
    }
    return new Condition.And(parts).and(root.where());
  }

  /** A value that stands for all that may be found, as wide as any. */
  private static Object likely(Field field) {
    return switch (field.column().type().storage()) {
      case INT32, INT64 -> BigInteger.ONE;
      case UINT64 -> BigInteger.TWO.pow(Long.SIZE - 1);
      case DECIMAL -> BigDecimal.ONE;
      case DATE -> LocalDate.EPOCH;
      case UUID -> "00000000-0000-0000-0000-000000000000";
      default -> "";
    };
  }
}
