package dev.penstock.engine.run;

import dev.penstock.definition.Field;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * How the rows of one branch become bytes, whatever is in them.
 *
 * @param parent the number of the branch above; of the root -1
 * @param limit rows in a page
 * @param looksAhead whether the page must tell if more rows follow it
 * @param place the outputs whose values the next page starts behind
 */
record BranchEncoder(
    int number,
    int parent,
    int limit,
    boolean looksAhead,
    PageTemplate template,
    Cells cells,
    List<Integer> place) {

  static BranchEncoder of(
      Function<Field, ValueWriter> writing,
      Function<Field, ValueWriter> placing,
      Branch branch,
      List<Integer> columns) {
    var cells = new Cells(writing, placing, branch, columns);
    return new BranchEncoder(
        branch.number(),
        branch.link().map(Branch.Link::parent).orElse(-1),
        branch.limit(),
        branch.looksAhead(),
        new PageTemplate(branch.page(), cells),
        cells,
        branch.page() instanceof Page.Connection(_, var token) ? token.cells() : List.of());
  }

  /** The values that the page behind this row starts behind, as a JSON array. */
  byte[] place(ResultSet row) throws SQLException {
    var values = ByteSink.small();
    var separator = '[';
    for (var cell : place) {
      values.write(separator);
      separator = ',';
      cells.place(cell).write(row, cells.column(cell), values);
    }
    values.write(']');
    return values.toByteArray();
  }
}
