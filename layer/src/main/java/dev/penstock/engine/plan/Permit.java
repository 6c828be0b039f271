package dev.penstock.engine.plan;

import java.util.List;

/**
 * What rules demand of a row that is written.
 *
 * @param before what must hold of the row as it was, for an update or delete
 * @param after what must hold of the row that a create or update leaves behind, one with the other
 */
public record Permit(Condition before, List<After> after) {
  /** Each row may be written. */
  public static final Permit ALWAYS = new Permit(Condition.always(), List.of());

  public Permit {
    after = List.copyOf(after);
  }

  /** Whether rows may be written that others may not. */
  public boolean dependsOnRow() {
    return !before.equals(Condition.always());
  }

  /** What must hold of a new row, for which there was none before. */
  public Condition newRow() {
    var all = Condition.always();
    for (var each : after) {
      all = all.and(Condition.any(each.ways().stream().map(Way::newRow).toList()));
    }
    return all;
  }

  /** At least one of the ways that were open for the row as it was must lead to the new row. */
  public record After(List<Way> ways) {
    public After {
      ways = List.copyOf(ways);
    }
  }

  /**
   * One way to be admitted.
   *
   * @param row what holds of the row as it was where the way is open
   * @param newRow what must hold of the new row then
   */
  public record Way(Condition row, Condition newRow) {}
}
