package dev.penstock.engine.sql.postgresql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.sql.BranchText;
import dev.penstock.engine.sql.ChainedPages;
import dev.penstock.engine.sql.Conditions;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.LateralPages;
import dev.penstock.engine.sql.Seeking;
import dev.penstock.engine.sql.Sql;
import dev.penstock.engine.sql.Values;

/** PostgreSQL 13 and later. */
public final class PostgresqlDialect implements Dialect {
  private static final ColumnType FLAG = ColumnType.of("boolean", Storage.BOOLEAN);

  private final Values values;
  private final Conditions conditions;

  public PostgresqlDialect(Values values) {
    this.values = values;
    this.conditions = new PostgresqlConditions(values);
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
  public Conditions conditions() {
    return conditions;
  }

  /**
   * For a statement that it keeps, PostgreSQL soon takes one plan for any values when that seems to
   * be no dearer. Seen with a plan's own values this is `true or …`, of which nothing is left; seen
   * without them, it is so dear that a plan without values is never taken.
   */
  @Override
  public void planForValues(Sql sql) {
    sql.add("(")
        .bind(values.bind(FLAG), FLAG, Given.literal(true))
        .add(" or (select count(*) from generate_series(1, 1000000000)) > 0) and ");
  }

  @Override
  public Seeking seeking() {
    return new PostgresqlSeeking(values);
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
}
