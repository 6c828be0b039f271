package dev.penstock.engine.sql;

import dev.penstock.definition.Field;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Page;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Width;
import java.util.List;

/**
 * Knows which plans are read fastest as one join whose rows repeat the columns of the rows above:
 * those where no two branches hang on the same one, and where little is repeated.
 */
final class Chains {
  private static final int REPEATED_COLUMNS = 16;

  private Chains() {}

  static boolean suit(Plan plan) {
    var above = plan.branches().subList(0, plan.branches().size() - 1);
    return plan.branches().stream().skip(1).allMatch(Chains::hangsOnTheOneBefore)
        && above.stream().allMatch(Chains::tellsRowsApart)
        && keys(plan.branches().getLast()).noneNullable()
        && above.stream().mapToInt(Branch::outputs).sum() <= REPEATED_COLUMNS
        && above.stream().allMatch(Chains::isNarrow);
  }

  private static boolean hangsOnTheOneBefore(Branch branch) {
    return branch.link().orElseThrow().parent() == branch.number() - 1;
  }

  /** The key of a view is only said to be one. */
  private static boolean tellsRowsApart(Branch branch) {
    return branch.page() instanceof Page.Single
        || (!branch.model().readOnly() && keys(branch).noneNullable());
  }

  private static Keys keys(Branch branch) {
    return new Keys(branch.model().keyFields());
  }

  private record Keys(List<Field> fields) {
    boolean noneNullable() {
      return fields.stream().noneMatch(field -> field.column().nullable());
    }
  }

  private static boolean isNarrow(Branch branch) {
    return branch.cells().subList(0, branch.outputs()).stream()
        .allMatch(cell -> Width.isShort(cell.type()));
  }
}
