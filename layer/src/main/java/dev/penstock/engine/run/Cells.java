package dev.penstock.engine.run;

import dev.penstock.definition.Field;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Where the outputs of one branch stand in the rows of a statement, and how each is written. */
final class Cells {
  private final List<Integer> columns;
  private final List<ValueWriter> writers = new ArrayList<>();
  private final List<ValueWriter> places = new ArrayList<>();

  /**
   * @param writing how the values of a field are written for the caller
   * @param placing the same for the gateway to read again
   */
  Cells(
      Function<Field, ValueWriter> writing,
      Function<Field, ValueWriter> placing,
      Branch branch,
      List<Integer> columns) {
    this.columns = columns;
    for (var cell : branch.cells().subList(0, branch.outputs())) {
      writers.add(writer(writing, cell));
      places.add(writer(placing, cell));
    }
  }

  private static ValueWriter writer(Function<Field, ValueWriter> writing, Cell cell) {
    return switch (cell) {
      case Cell.Column(_, var field) -> writing.apply(field);
      case Cell.Computed(_, var field, _) -> writing.apply(field);
      case Cell.KeyNumber _ ->
          (row, at, sink) -> sink.append(Objects.requireNonNull(row.getBytes(at)));
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
