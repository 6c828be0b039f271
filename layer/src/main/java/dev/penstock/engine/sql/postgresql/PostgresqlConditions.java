package dev.penstock.engine.sql.postgresql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Comparison;
import dev.penstock.engine.sql.Conditions;
import dev.penstock.engine.sql.Rows;
import dev.penstock.engine.sql.Sql;
import dev.penstock.engine.sql.Symbols;
import dev.penstock.engine.sql.Values;
import java.util.List;

/** What PostgreSQL asks of columns. */
final class PostgresqlConditions implements Conditions {
  private static final ColumnType TEXT = ColumnType.of("text", Storage.TEXT);
  private static final ColumnType JSONB = ColumnType.of("jsonb", Storage.JSON);

  private final Values values;
  private final PostgresqlExpressions expressions;

  PostgresqlConditions(Values values) {
    this.values = values;
    this.expressions = new PostgresqlExpressions(values);
  }

  @Override
  public void equal(Sql sql, Named column, List<Given> wanted, Rows rows) {
    sql.any(wanted, value -> equal(sql, column, value, rows));
  }

  private void equal(Sql sql, Named column, Given value, Rows rows) {
    switch (Equality.of(column.type())) {
      case NATIVE -> bind(sql.add(column.column()).add(" = "), column.type(), value);
      case JSON -> value(sql.add(expressions.json(column)).add(" = "), JSONB, value);
      case TEXT -> value(sql.add(expressions.text(column)).add(" = "), TEXT, value);
      case BOTH -> {
        var exact = expressions.text(column);
        if (rows == Rows.FOUND) {
          value(sql.add(exact).add(" = "), TEXT, value);
        } else {
          bind(sql.add("(").add(column.column()).add(" = "), column.type(), value);
          value(sql.add(" and ").add(exact).add(" = "), TEXT, value).add(")");
        }
      }
    }
  }

  @Override
  public void compare(Sql sql, Named column, Comparison comparison, Given value) {
    bind(sql.add(column.column()).add(Symbols.of(comparison)), column.type(), value);
  }

  @Override
  public void matches(Sql sql, Named left, Comparison comparison, Named right) {
    var exact =
        comparison != Comparison.EQUAL
            || (Equality.of(left.type()) == Equality.NATIVE
                && Equality.of(right.type()) == Equality.NATIVE);
    sql.add(exact ? left.column() : expressions.text(left));
    sql.add(Symbols.of(comparison));
    sql.add(exact ? right.column() : expressions.text(right));
  }

  @Override
  public void contains(Sql sql, Named column, Given text) {
    like(sql, column, Symbols.pattern(text).then(pattern -> "%" + pattern + "%"));
  }

  @Override
  public void beginsWith(Sql sql, Named column, Given text) {
    like(sql, column, Symbols.pattern(text).then(pattern -> pattern + "%"));
  }

  @Override
  public void hasElement(Sql sql, Named column, Given element) {
    var type = column.type();
    var name = column.column();
    if (Equality.of(type.element()) == Equality.NATIVE && type.dimensions() == 1) {
      bind(sql.add(name).add(" @> array["), type.element(), element).add("]");
      return;
    }
    sql.add("(").add(name).add(" is not null and exists (select 1 from unnest(").add(name);
    equal(sql.add(") e where "), new Named("e", type.element()), element, Rows.FOUND);
    sql.add(") or ").add(name).add(" is null and null)");
  }

  @Override
  public void jsonContains(Sql sql, Named column, Given json) {
    value(sql.add(expressions.json(column)).add(" @> "), JSONB, json);
  }

  @Override
  public String size(Named column) {
    return expressions.size(column);
  }

  private void like(Sql sql, Named column, Given pattern) {
    value(sql.add(expressions.text(column)).add(" like "), TEXT, pattern).add(" escape '!'");
  }

  private Sql bind(Sql sql, ColumnType type, Given value) {
    return value(sql, Equality.compared(type, value), value);
  }

  private Sql value(Sql sql, ColumnType type, Given value) {
    return sql.bind(values.bind(type), type, value);
  }
}
