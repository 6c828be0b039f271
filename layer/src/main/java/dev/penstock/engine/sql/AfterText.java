package dev.penstock.engine.sql;

import dev.penstock.definition.Field;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Comparison;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Order;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the condition for the rows behind a given one, where NULL is lowest.
 *
 * <p>The first column's bound is said once more by itself, because that is what an index can serve.
 */
final class AfterText {
  private final Conditions conditions;
  private final Sql sql;
  private final Function<Field, Conditions.Named> columns;

  AfterText(Conditions conditions, Sql sql, Function<Field, Conditions.Named> columns) {
    this.conditions = conditions;
    this.sql = sql;
    this.columns = columns;
  }

  void write(Condition.After after) {
    var last = after.order().size() - 1;
    if (last == 0) {
      behind(after.order().getFirst(), after.values().getFirst(), false);
      return;
    }
    behind(after.order().getFirst(), after.values().getFirst(), true);
    sql.add(" and (");
    for (var i = 0; i <= last; i++) {
      sql.add(i == 0 ? "(" : " or (");
      for (var same = 0; same < i; same++) {
        equal(after.order().get(same), after.values().get(same));
        sql.add(" and ");
      }
      behind(after.order().get(i), after.values().get(i), false);
      sql.add(")");
    }
    sql.add(")");
  }

  private void behind(Order order, @Nullable Given value, boolean orEqual) {
    var named = columns.apply(order.field());
    var column = named.column();
    if (value == null) {
      sql.add(behindNull(column, order.descending(), orEqual));
      return;
    }
    var nullsFollow = order.descending() && order.field().column().nullable();
    sql.add(nullsFollow ? "(" : "");
    conditions.compare(sql, named, comparison(order.descending(), orEqual), value);
    sql.add(nullsFollow ? " or " + column + " is null)" : "");
  }

  private static String behindNull(String column, boolean descending, boolean orEqual) {
    if (descending) {
      return orEqual ? column + " is null" : "false";
    }
    return orEqual ? "true" : column + " is not null";
  }

  private static Comparison comparison(boolean descending, boolean orEqual) {
    if (descending) {
      return orEqual ? Comparison.LESS_OR_EQUAL : Comparison.LESS;
    }
    return orEqual ? Comparison.GREATER_OR_EQUAL : Comparison.GREATER;
  }

  private void equal(Order order, @Nullable Given value) {
    var column = columns.apply(order.field());
    if (value == null) {
      sql.add(column.column()).add(" is null");
      return;
    }
    conditions.compare(sql, column, Comparison.EQUAL, value);
  }
}
