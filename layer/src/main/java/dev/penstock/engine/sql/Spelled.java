package dev.penstock.engine.sql;

import dev.penstock.definition.Model;
import dev.penstock.definition.Table;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Origin;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Plan;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of conditions for people: as it stands in the statement, with names in place of values.
 * It never holds a value of a claim or of a request.
 */
public final class Spelled {
  private final Function<Table, Dialect> dialects;

  /**
   * @param dialects how the database of a table writes
   */
  public Spelled(Function<Table, Dialect> dialects) {
    this.dialects = dialects;
  }

  /** A condition on a row of one of the tables that a branch reads. */
  public String read(Plan plan, Branch branch, int table, Condition condition) {
    var dialect = dialects.apply(branch.model().table());
    var row = BranchText.aliasOf(plan.tablesBefore(branch) + table);
    return named(written(dialect, row, condition));
  }

  /** A condition on a row that is changed. */
  public String changed(Model model, Condition condition) {
    var dialect = dialects.apply(model.table());
    return named(written(dialect, BranchText.table(dialect, model.table()), condition));
  }

  private static Statement written(Dialect dialect, String row, Condition condition) {
    var sql = new Sql(dialect.values());
    new ConditionText(dialect, sql, row).write(condition);
    return sql.statement();
  }

  private static String named(Statement statement) {
    var text = new StringBuilder();
    var end = 0;
    for (var bind : statement.binds()) {
      text.append(statement.text(), end, bind.place()).append(name(bind.value()));
      end = bind.place() + 1;
    }
    return text.append(statement.text().substring(end)).toString();
  }

  private static String name(@Nullable Given value) {
    return value == null
        ? "null"
        : switch (value.origin()) {
          case Origin.Claim(var claim, var element) -> ":claim(\"" + claim + "\")" + of(element);
          case Origin.Definition(String text) -> "'" + text.replace("'", "''") + "'";
          case Origin.Definition(var number) -> number.toString();
          case Origin.Request _ -> ":value";
          case Origin.Gateway _ -> ":made";
        };
  }

  private static String of(OptionalInt element) {
    return element.isEmpty() ? "" : "[" + element.getAsInt() + "]";
  }
}
