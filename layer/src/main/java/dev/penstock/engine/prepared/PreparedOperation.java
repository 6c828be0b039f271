package dev.penstock.engine.prepared;

import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.graphql.Operation.Kind;
import java.util.List;

/**
 * An operation that was planned.
 *
 * @param guards tell for which values the steps are right
 */
public record PreparedOperation(Kind kind, List<Step> steps, Guards guards) {
  private static final int BYTES = 500;
  private static final int BYTES_PER_GUARD = 100;

  public PreparedOperation {
    steps = List.copyOf(steps);
  }

  /** Whether it is what planning would make for these values. */
  boolean fits(Leaves leaves) {
    return guards.hold(leaves);
  }

  /** About how much memory it takes. */
  int bytes() {
    var steps = this.steps.stream().mapToInt(step -> step.prepared().bytes()).sum();
    return BYTES + BYTES_PER_GUARD * guards.size() + steps;
  }
}
