package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.plan.Branch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a union of branches: branches share one where their columns have the same type.
 */
final class Slots {
  private final Dialect dialect;
  private final List<ColumnType> slots = new ArrayList<>();
  private final List<List<Integer>> used = new ArrayList<>();

  Slots(Dialect dialect, List<Branch> branches) {
    this.dialect = dialect;
    branches.forEach(branch -> used.add(allot(branch)));
  }

  /** For each output of a branch, the place of its slot. */
  List<Integer> of(int branch) {
    return used.get(branch);
  }

  List<ColumnType> types() {
    return slots;
  }

  private List<Integer> allot(Branch branch) {
    Set<Integer> taken = new LinkedHashSet<>();
    for (var cell : branch.cells().subList(0, branch.outputs())) {
      var type = cell.type();
      var place = free(type, taken);
      if (place == slots.size()) {
        slots.add(type);
      }
      taken.add(place);
    }
    return List.copyOf(taken);
  }

  private int free(ColumnType type, Set<Integer> taken) {
    for (var i = 0; i < slots.size(); i++) {
      if (!taken.contains(i) && dialect.slot(slots.get(i)).equals(dialect.slot(type))) {
        return i;
      }
    }
    return slots.size();
  }
}
