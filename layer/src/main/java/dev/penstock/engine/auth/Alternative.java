package dev.penstock.engine.auth;

import dev.penstock.definition.Fill;
import dev.penstock.definition.RowCondition;
import java.util.List;

/**
 * One way to be admitted. Its conditions hold only claims that the caller has, and each negation
 * stands before a comparison.
 *
 * @param row what must hold of the row as it is
 * @param newRow what must hold of the row that a create or update leaves behind
 * @param fills what a new row is given, whatever the caller sent
 * @param owner what a new row is given where the caller sent nothing
 */
public record Alternative(
    RowCondition row, RowCondition newRow, List<Fill> fills, List<Fill> owner) {
  public Alternative {
    fills = List.copyOf(fills);
    owner = List.copyOf(owner);
  }

  /** Whether some row can be meant. */
  boolean isPossible() {
    return !row.equals(Conditions.FALSE) && !newRow.equals(Conditions.FALSE);
  }

  boolean isCertain() {
    return row.equals(Conditions.TRUE) && newRow.equals(Conditions.TRUE);
  }
}
