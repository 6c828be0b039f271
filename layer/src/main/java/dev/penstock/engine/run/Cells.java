package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Cell;
import java.util.ArrayList;
import java.util.List;

/** Where the outputs of one branch stand in the rows of a statement, and how each is written. */
final class Cells {
  private final List<Integer> columns;
  private final List<ValueWriter> writers = new ArrayList<>();
  private final List<ValueWriter> places = new ArrayList<>();

  Cells(ApiDefinition definition, Branch branch, List<Integer> columns) {
    this.columns = columns;
    for (var cell : branch.cells().subList(0, branch.outputs())) {
      writers.add(writer(definition, cell));
      places.add(hides(definition, cell) ? writer(definition.revealed(), cell) : writers.getLast());
    }
  }

  private static boolean hides(ApiDefinition definition, Cell cell) {
    return cell instanceof Cell.Column(_, var field) && definition.hidesValues(field.type());
  }

  private static ValueWriter writer(ApiDefinition definition, Cell cell) {
    return switch (cell) {
      case Cell.Column(_, var field) ->
          ValueWriter.of(definition, field.type(), field.column().type());
      case Cell.Truth _ ->
          (_, _, _) -> {
            throw new IllegalStateException("A condition is asked, not written");
          };
    };
  }

  int column(int cell) {
    return columns.get(cell);
  }

  /** Writes the value for the caller. */
  ValueWriter writer(int cell) {
    return writers.get(cell);
  }

  /** Writes the value for the gateway to read again, whatever is hidden from callers. */
  ValueWriter place(int cell) {
    return places.get(cell);
  }
}
