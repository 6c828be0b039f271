package dev.penstock.engine.sql.mariadb;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Comparison;
import dev.penstock.engine.sql.BranchText;
import dev.penstock.engine.sql.ChainedPages;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.Rows;
import dev.penstock.engine.sql.Seeking;
import dev.penstock.engine.sql.Sql;
import dev.penstock.engine.sql.Values;
import dev.penstock.engine.sql.WindowPages;
import dev.penstock.engine.sql.mysql.MysqlConditions;
import dev.penstock.engine.sql.mysql.MysqlContainment;
import dev.penstock.engine.sql.mysql.MysqlText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** MariaDB 10.7 and later. */
public final class MariadbDialect implements Dialect {
  private final Values values;
  private final MysqlConditions conditions;

  public MariadbDialect(Values values) {
    this.values = values;
    this.conditions = new MysqlConditions(values);
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
  public void equal(Sql sql, String column, ColumnType type, List<Given> wanted, Rows rows) {
    if (MysqlText.json(type)) {
      sql.any(wanted, value -> jsonEqual(sql, text -> text.add(values.read(column, type)), value));
      return;
    }
    conditions.equal(sql, column, type, wanted, rows);
  }

  private static void jsonEqual(Sql sql, Consumer<Sql> document, Given value) {
    document.accept(sql.add("json_equals("));
    sql.bind(", ?)", MysqlText.LONGTEXT, value);
  }

  @Override
  public void compare(Sql sql, String column, ColumnType type, Comparison comparison, Given value) {
    conditions.compare(sql, column, type, comparison, value);
  }

  @Override
  public void matches(Sql sql, Named left, Comparison comparison, Named right) {
    conditions.matches(sql, left, comparison, right);
  }

  @Override
  public void contains(Sql sql, String column, ColumnType type, Given text) {
    conditions.contains(sql, column, type, text);
  }

  @Override
  public void beginsWith(Sql sql, String column, ColumnType type, Given text) {
    conditions.beginsWith(sql, column, type, text);
  }

  @Override
  public void hasElement(Sql sql, String column, ColumnType type, Given element) {
    conditions.hasElement(sql, column, type, element);
  }

  @Override
  public void jsonContains(Sql sql, String column, ColumnType type, Given json) {
    new MysqlContainment(sql, MariadbDialect::jsonEqual).write(values.read(column, type), json);
  }

  /** Each execution is planned for its values. */
  @Override
  public void planForValues(Sql sql) {}

  /** It looks into the index how many rows each value has, so that absent ones mislead nobody. */
  @Override
  public Optional<Seeking> seeking() {
    return Optional.empty();
  }

  @Override
  public String size(String column, ColumnType type) {
    return conditions.size(column, type);
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
}
