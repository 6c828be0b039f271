package dev.penstock.engine.sql.mysql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Comparison;
import dev.penstock.engine.sql.BranchText;
import dev.penstock.engine.sql.ChainedPages;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.LateralPages;
import dev.penstock.engine.sql.Rows;
import dev.penstock.engine.sql.Seeking;
import dev.penstock.engine.sql.Sql;
import dev.penstock.engine.sql.Values;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** MySQL 8.0.14 and later. */
public final class MysqlDialect implements Dialect {
  private final Values values;
  private final MysqlConditions conditions;

  public MysqlDialect(Values values) {
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
    document.accept(sql);
    sql.bind(" = cast(? as json)", MysqlText.LONGTEXT, value);
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
    new MysqlContainment(sql, MysqlDialect::jsonEqual).write(values.read(column, type), json);
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
    LateralPages.write(sql, branch);
  }

  @Override
  public boolean ordersByLink() {
    return true;
  }

  @Override
  public String held(String column, ColumnType type) {
    // A JSON value larger than the sort buffer is "out of sort memory"; a long text is not.
    return MysqlText.json(type)
        ? "convert(" + values.read(column, type) + " using utf8mb4)"
        : column;
  }

  @Override
  public boolean cutsBeforeJoining() {
    return false;
  }

  @Override
  public boolean changesWhatItAsks() {
    return false;
  }

  /** A semi-join that it materializes there finds every row: bugs.mysql.com/bug.php?id=107607 */
  @Override
  public boolean asksInOuterJoins() {
    return false;
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
    return MysqlText.json(type) ? column : values.read(column, type);
  }

  @Override
  public String slot(ColumnType type) {
    return MysqlText.json(type) ? "text" : MysqlText.slot(type);
  }

  @Override
  public String filled(String column, ColumnType type) {
    return MysqlText.json(type)
        ? MysqlText.collated(column)
        : MysqlText.filled(values.read(column, type), type);
  }

  @Override
  public String empty(ColumnType type) {
    return "null";
  }
}
