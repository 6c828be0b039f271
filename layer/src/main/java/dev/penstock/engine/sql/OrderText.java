package dev.penstock.engine.sql;

import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Order;
import dev.penstock.engine.plan.Together;
import java.util.stream.Collectors;

/** Writes the order of the rows of a branch. */
final class OrderText {
  private final Dialect dialect;
  private final Branch branch;
  private final FromText from;
  private final CellText cells;

  OrderText(Dialect dialect, Branch branch, FromText from, CellText cells) {
    this.dialect = dialect;
    this.branch = branch;
    this.from = from;
    this.cells = cells;
  }

  /** Of rows of the tables. */
  void write(Sql sql) {
    var before = "";
    for (var step : branch.order()) {
      cells.write(sql.add(before), step.value(), (column, _) -> column);
      sql.add(direction(step));
      before = ", ";
    }
  }

  /** Of rows of a select that has the columns as NAME0, NAME1, …. */
  String of(String name) {
    return branch.order().stream()
        .map(step -> name + branch.place(step.value()) + direction(step))
        .collect(Collectors.joining(", "));
  }

  private String direction(Order step) {
    return dialect.direction(step.value().field().column().nullable(), step.descending());
  }

  /**
   * What the order of rows below a row begins with where the database would not see that an index
   * of the columns they hang by has them in order.
   */
  String withinLink() {
    if (!dialect.ordersByLink()) {
      return "";
    }
    var direction = branch.order().getFirst().descending() ? " desc, " : ", ";
    return Together.of(branch).stream()
        .map(field -> from.own().field(field) + direction)
        .collect(Collectors.joining());
  }
}
