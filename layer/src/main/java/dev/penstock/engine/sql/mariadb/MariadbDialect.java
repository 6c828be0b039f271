package dev.penstock.engine.sql.mariadb;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.sql.BranchText;
import dev.penstock.engine.sql.ChainedPages;
import dev.penstock.engine.sql.Conditions;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.Seeking;
import dev.penstock.engine.sql.Sql;
import dev.penstock.engine.sql.Values;
import dev.penstock.engine.sql.WindowPages;
import dev.penstock.engine.sql.mysql.CoarseText;
import dev.penstock.engine.sql.mysql.MysqlConditions;
import dev.penstock.engine.sql.mysql.MysqlSeeking;
import dev.penstock.engine.sql.mysql.MysqlText;
import java.util.function.Consumer;

/** MariaDB 10.7 and later. */
public final class MariadbDialect implements Dialect {
  private final Values values;
  private final Conditions conditions;

  public MariadbDialect(Values values) {
    this.values = values;
    this.conditions =
        new MysqlConditions(values, CoarseText.LETTERS_AND_BYTES, MariadbDialect::jsonEqual);
  }

  @Override
  public String quote(String identifier) {
    return MysqlText.quote(identifier);
  }

  @Override
  public Values values() {
    return values;
  }

  @Override
  public Conditions conditions() {
    return conditions;
  }

  /** Each execution is planned for its values. */
  @Override
  public void planForValues(Sql sql) {}

  @Override
  public Seeking seeking() {
    return MysqlSeeking.UNHINTED;
  }

  @Override
  public String direction(boolean nullable, boolean descending) {
    return descending ? " desc" : "";
  }

  @Override
  public void below(Sql sql, BranchText branch) {
    WindowPages.write(sql, branch);
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
    return false;
  }

  /** A window of its own would put the rows in another order first. */
  @Override
  public String rowNumber() {
    return "rownum()";
  }

  @Override
  public boolean asksInOuterJoins() {
    return true;
  }

  @Override
  public boolean changesWhatItAsks() {
    return false;
  }

  @Override
  public ChainedPages chainedPages() {
    return new ChainedPages.Window();
  }

  @Override
  public String shown(String column, ColumnType type) {
    return values.read(column, type);
  }

  @Override
  public String slot(ColumnType type) {
    return MysqlText.slot(type);
  }

  @Override
  public String filled(String column, ColumnType type) {
    return MysqlText.filled(values.read(column, type), type);
  }

  @Override
  public String empty(ColumnType type) {
    return "null";
  }

  private static void jsonEqual(Sql sql, Consumer<Sql> document, Given value) {
    document.accept(sql.add("json_equals("));
    sql.bind(", ?)", MysqlText.LONGTEXT, value);
  }
}
