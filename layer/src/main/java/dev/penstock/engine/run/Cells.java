package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.plan.Branch;
import java.util.ArrayList;
import java.util.List;

/** Where the outputs of one branch stand in the rows of a statement, and how each is written. */
final class Cells {
  private final List<Integer> columns;
  private final List<ValueWriter> writers = new ArrayList<>();

  Cells(ApiDefinition definition, Branch branch, List<Integer> columns) {
    this.columns = columns;
    for (var cell : branch.cells().subList(0, branch.outputs())) {
      var field = cell.field();
      writers.add(ValueWriter.of(definition, field.type(), field.column().type()));
    }
  }

  int column(int cell) {
    return columns.get(cell);
  }

  ValueWriter writer(int cell) {
    return writers.get(cell);
  }
}
