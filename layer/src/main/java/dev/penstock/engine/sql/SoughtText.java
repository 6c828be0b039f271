package dev.penstock.engine.sql;

import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Sought;
import java.util.List;

/**
 * Writes how a root's page is found by an index that has it ready for each of some values. Of one
 * value it is the page; of several there is a page for each, and the page of all comes from those.
 */
final class SoughtText {
  /** The same for each row, and the database does not see it. */
  static final String NO_ORDER = "e.n * 0, ";

  private static final String VALUES = "k.v";
  private static final String VALUE = "e.v";
  private final Dialect dialect;
  private final ArraySeeking seeking;
  private final Sought sought;

  SoughtText(Dialect dialect, ArraySeeking seeking, Sought sought) {
    this.dialect = dialect;
    this.seeking = seeking;
    this.sought = sought;
  }

  /** Whether there are several pages, which have to be put in order. */
  boolean isSeveral() {
    return sought.values().size() > 1;
  }

  /** Before the page of each value: `(…) as k cross join … cross join lateral (`. */
  void each(Sql sql) {
    var word = "(select array[";
    for (var value : sought.values()) {
      value(sql.add(word), value);
      word = ", ";
    }
    sql.add("] as v) as k cross join unnest(" + VALUES + ") with ordinality as e(v, n)");
    sql.add(" cross join lateral (");
  }

  /**
   * Behind the page of each value: that the value stands there for the first time. To make them
   * distinct would take longer than to look one up, and let PostgreSQL expect that each has rows.
   */
  String once() {
    return " where array_position(" + VALUES + ", " + VALUE + ") = e.n";
  }

  /** ` where …` of the page of one value. */
  void where(Sql sql, String table) {
    var frame = seeking.equality();
    sql.add(" where ").add(column(table)).add(frame.before());
    if (isSeveral()) {
      sql.add(VALUE);
    } else {
      value(sql, sought.values().getFirst());
    }
    sql.add(frame.after());
    if (!sought.rest().equals(new Condition.And(List.of()))) {
      sql.add(" and ");
      new ConditionText(dialect, sql, table).write(sought.rest());
    }
  }

  /** What the order within the index begins with. */
  String order(String table) {
    return order(dialect, sought, table);
  }

  /** The same of pages that are not read in this way. */
  static String order(Dialect dialect, Sought sought, String table) {
    return Columns.value(dialect, table, sought.field().column())
        + (sought.descending() ? " desc" : "");
  }

  private void value(Sql sql, Given value) {
    seeking.value(sql, sought.field().column().type(), value);
  }

  private String column(String table) {
    return Columns.value(dialect, table, sought.field().column());
  }
}
