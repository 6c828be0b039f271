package dev.penstock.engine.sql.postgresql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Comparison;
import dev.penstock.engine.sql.BranchText;
import dev.penstock.engine.sql.ChainedPages;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.LateralPages;
import dev.penstock.engine.sql.Rows;
import dev.penstock.engine.sql.Seeking;
import dev.penstock.engine.sql.Sql;
import dev.penstock.engine.sql.Symbols;
import dev.penstock.engine.sql.Values;
import java.util.List;
import java.util.Optional;

/** PostgreSQL 13 and later. */
public final class PostgresqlDialect implements Dialect {
  private static final ColumnType TEXT = ColumnType.of("text", Storage.TEXT);
  private static final ColumnType FLAG = ColumnType.of("boolean", Storage.BOOLEAN);
  private static final ColumnType JSONB = ColumnType.of("jsonb", Storage.JSON);

  private final Values values;
  private final PostgresqlExpressions expressions;

  public PostgresqlDialect(Values values) {
    this.values = values;
    this.expressions = new PostgresqlExpressions(values);
  }

  @Override
  public String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public Values values() {
    return values;
  }

  @Override
  public void equal(Sql sql, String column, ColumnType type, List<Given> values, Rows rows) {
    sql.any(values, value -> equal(sql, column, type, value, rows));
  }

  private void equal(Sql sql, String column, ColumnType type, Given value, Rows rows) {
    switch (Equality.of(type)) {
      case NATIVE -> bind(sql.add(column).add(" = "), type, value);
      case JSON -> value(sql.add(expressions.json(column, type)).add(" = "), JSONB, value);
      case TEXT -> value(sql.add(expressions.text(column, type)).add(" = "), TEXT, value);
      case BOTH -> {
        var exact = expressions.text(column, type);
        if (rows == Rows.FOUND) {
          value(sql.add(exact).add(" = "), TEXT, value);
        } else {
          bind(sql.add("(").add(column).add(" = "), type, value);
          value(sql.add(" and ").add(exact).add(" = "), TEXT, value).add(")");
        }
      }
    }
  }

  @Override
  public void compare(Sql sql, String column, ColumnType type, Comparison comparison, Given value) {
    bind(sql.add(column).add(Symbols.of(comparison)), type, value);
  }

  @Override
  public void matches(Sql sql, Named left, Comparison comparison, Named right) {
    var exact =
        comparison != Comparison.EQUAL
            || (Equality.of(left.type()) == Equality.NATIVE
                && Equality.of(right.type()) == Equality.NATIVE);
    sql.add(exact ? left.column() : expressions.text(left.column(), left.type()));
    sql.add(Symbols.of(comparison));
    sql.add(exact ? right.column() : expressions.text(right.column(), right.type()));
  }

  @Override
  public void contains(Sql sql, String column, ColumnType type, Given text) {
    like(sql, column, type, Symbols.pattern(text).then(pattern -> "%" + pattern + "%"));
  }

  @Override
  public void beginsWith(Sql sql, String column, ColumnType type, Given text) {
    like(sql, column, type, Symbols.pattern(text).then(pattern -> pattern + "%"));
  }

  @Override
  public void hasElement(Sql sql, String column, ColumnType type, Given element) {
    if (Equality.of(type.element()) == Equality.NATIVE && type.dimensions() == 1) {
      bind(sql.add(column).add(" @> array["), type.element(), element).add("]");
      return;
    }
    sql.add("(").add(column).add(" is not null and exists (select 1 from unnest(").add(column);
    equal(sql.add(") e where "), "e", type.element(), element, Rows.FOUND);
    sql.add(") or ").add(column).add(" is null and null)");
  }

  @Override
  public void jsonContains(Sql sql, String column, ColumnType type, Given json) {
    value(sql.add(expressions.json(column, type)).add(" @> "), JSONB, json);
  }

  /**
   * For a statement that it keeps, PostgreSQL soon takes one plan for any values when that seems to
   * be no dearer. Seen with a plan's own values this is `true or …`, of which nothing is left; seen
   * without them, it is so dear that a plan without values is never taken.
   */
  @Override
  public void planForValues(Sql sql) {
    value(sql.add("("), FLAG, Given.literal(true))
        .add(" or (select count(*) from generate_series(1, 1000000000)) > 0) and ");
  }

  @Override
  public Optional<Seeking> seeking() {
    return Optional.of(new PostgresqlSeeking(values));
  }

  @Override
  public String size(String column, ColumnType type) {
    return expressions.size(column, type);
  }

  @Override
  public String direction(boolean nullable, boolean descending) {
    var direction = descending ? " desc" : "";
    if (!nullable) {
      return direction;
    }
    return direction + (descending ? " nulls last" : " nulls first");
  }

  @Override
  public void below(Sql sql, BranchText branch) {
    LateralPages.write(sql, branch);
  }

  @Override
  public boolean ordersByLink() {
    return false;
  }

  @Override
  public String held(String column, ColumnType type) {
    return column;
  }

  @Override
  public boolean cutsBeforeJoining() {
    return true;
  }

  @Override
  public boolean changesWhatItAsks() {
    return true;
  }

  @Override
  public boolean asksInOuterJoins() {
    return true;
  }

  @Override
  public String rowNumber() {
    return "row_number() over ()";
  }

  @Override
  public ChainedPages chainedPages() {
    return new ChainedPages.Lateral();
  }

  @Override
  public String shown(String column, ColumnType type) {
    return values.read(column, type);
  }

  @Override
  public String slot(ColumnType type) {
    return type.storage() == Storage.TEXT && type.dimensions() == 0
        ? "text"
        : type.sql() + type.dimensions();
  }

  @Override
  public String filled(String column, ColumnType type) {
    return values.read(column, type);
  }

  @Override
  public String empty(ColumnType type) {
    return values.read("null::" + type.sql() + "[]".repeat(type.dimensions()), type);
  }

  private void like(Sql sql, String column, ColumnType type, Given pattern) {
    value(sql.add(expressions.text(column, type)).add(" like "), TEXT, pattern).add(" escape '!'");
  }

  private Sql bind(Sql sql, ColumnType type, Given value) {
    return value(sql, Equality.compared(type, value), value);
  }

  private Sql value(Sql sql, ColumnType type, Given value) {
    return sql.bind(values.bind(type), type, value);
  }
}
