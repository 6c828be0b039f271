package dev.penstock.engine.sql.mysql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.sql.BranchText;
import dev.penstock.engine.sql.ChainedPages;
import dev.penstock.engine.sql.Conditions;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.LateralPages;
import dev.penstock.engine.sql.Seeking;
import dev.penstock.engine.sql.Sql;
import dev.penstock.engine.sql.Values;
import java.util.function.Consumer;

/** MySQL 8.0.14 and later. */
public final class MysqlDialect implements Dialect {
  private final Values values;
  private final Conditions conditions;

  public MysqlDialect(Values values) {
    this.values = values;
    this.conditions = new MysqlConditions(values, CoarseText.BYTES, MysqlDialect::jsonEqual);
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
    return MysqlSeeking.HINTED;
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
    return type.storage().isJson()
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
    return type.storage().isJson() ? column : values.read(column, type);
  }

  @Override
  public String slot(ColumnType type) {
    return type.storage().isJson() ? "text" : MysqlText.slot(type);
  }

  @Override
  public String filled(String column, ColumnType type) {
    return type.storage().isJson()
        ? MysqlText.collated(column)
        : MysqlText.filled(values.read(column, type), type);
  }

  @Override
  public String empty(ColumnType type) {
    return "null";
  }

  private static void jsonEqual(Sql sql, Consumer<Sql> document, Given value) {
    document.accept(sql);
    sql.bind(" = cast(? as json)", MysqlText.LONGTEXT, value);
  }
}
