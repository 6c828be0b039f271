package dev.penstock.engine.sql;

import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Condition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the statements that change rows of one model, and those that look before and after. */
public final class MutationText {
  private final Engine engine;
  private final Dialect dialect;
  private final Model model;
  private final String table;

  public MutationText(Engine engine, Dialect dialect, Model model) {
    this.engine = engine;
    this.dialect = dialect;
    this.model = model;
    this.table = AliasedTable.name(dialect, model.table());
  }

  /** Whether an insert can answer with the key of its row. */
  public boolean returnsKey() {
    return engine != Engine.MYSQL;
  }

  /** One new row; columns without a value get what the database has for them. */
  public Statement insert(Map<Field, @Nullable Given> values) {
    var insert = bareInsert(values);
    return returnsKey() ? returning(insert, keyColumns()) : insert;
  }

  /** The same change, answered with these columns of its rows. */
  static Statement returning(Statement change, List<String> columns) {
    return new Statement(
        change.text() + " returning " + String.join(", ", columns), change.binds());
  }

  Statement bareInsert(Map<Field, @Nullable Given> values) {
    var sql = new Sql(dialect.values()).add("insert into ").add(table);
    if (values.isEmpty()) {
      sql.add(engine == Engine.POSTGRESQL ? " default values" : " () values ()");
    } else {
      sql.add(
          values.keySet().stream().map(this::column).collect(Collectors.joining(", ", " (", ")")));
      values(sql, values);
    }
    return sql.statement();
  }

  private void values(Sql sql, Map<Field, @Nullable Given> values) {
    var before = " values (";
    for (var entry : values.entrySet()) {
      bind(sql.add(before), entry.getKey(), entry.getValue());
      before = ", ";
    }
    sql.add(")");
  }

  /** The key as it can be read. */
  List<String> keyColumns() {
    return model.keyFields().stream()
        .map(field -> dialect.values().read(column(field), field.column().type()))
        .toList();
  }

  /** Other values for the rows of a condition. */
  public Statement update(Map<Field, @Nullable Given> values, Condition where) {
    var sql = new Sql(dialect.values()).add("update ").add(table);
    var before = " set ";
    for (var entry : values.entrySet()) {
      sql.add(before).add(column(entry.getKey())).add(" = ");
      bind(sql, entry.getKey(), entry.getValue());
      before = ", ";
    }
    return where(sql, where);
  }

  public Statement delete(Condition where) {
    return where(new Sql(dialect.values()).add("delete from ").add(table), where);
  }

  /** A row for each row of a condition. */
  public Statement look(Condition where) {
    return where(new Sql(dialect.values()).add("select 1 from ").add(table), where);
  }

  /** The same, and nobody else changes those rows before the transaction ends. */
  public Statement lock(Condition where) {
    var sql = new Sql(dialect.values()).add("select 1 from ").add(table).add(" where ");
    new ConditionText(dialect, sql, table).write(model, where);
    return sql.add(" for update").statement();
  }

  private Statement where(Sql sql, Condition where) {
    sql.add(" where ");
    new ConditionText(dialect, sql, table).write(model, where);
    return sql.statement();
  }

  private void bind(Sql sql, Field field, @Nullable Given value) {
    var type = field.column().type();
    sql.bind(dialect.values().bind(type), type, value);
  }

  private String column(Field field) {
    return dialect.quote(field.column().name());
  }
}
