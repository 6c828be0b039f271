package dev.penstock.engine.sql;

import dev.penstock.definition.Model;
import dev.penstock.definition.Table;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Origin;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Cell;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Keyed;
import dev.penstock.engine.plan.Plan;
import java.util.List;
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
    var row = FromText.aliasOf(plan.tablesBefore(branch) + table);
    return named(written(dialect, row, rows(dialect, branch, table, condition), condition));
  }

  private static Rows rows(Dialect dialect, Branch branch, int table, Condition condition) {
    if (branch.cells().contains(new Cell.Truth(table, condition))) {
      return Rows.FOUND;
    }
    if (table > 0) {
      return branch.joins().get(table - 1).isByKey()
              || (condition.asksOthers() && !dialect.asksInOuterJoins())
          ? Rows.FOUND
          : Rows.WANTED;
    }
    if (Keyed.in(branch.model(), branch.where()).isPresent()) {
      return Rows.FOUND;
    }
    return branch.link().isPresent() ? Rows.WANTED : Rows.LISTED;
  }

  /** A condition on a row that is changed, which its key finds. */
  public String changed(Model model, Condition condition) {
    var dialect = dialects.apply(model.table());
    return named(
        written(dialect, AliasedTable.name(dialect, model.table()), Rows.FOUND, condition));
  }

  private static Statement written(Dialect dialect, String row, Rows rows, Condition condition) {
    var sql = new Sql(dialect.values());
    new ConditionText(dialect, sql, List.of(row), rows).write(condition);
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
