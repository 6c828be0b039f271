package dev.penstock.engine.auth;

import dev.penstock.definition.RowCondition;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether something is allowed: in any of these ways, of which there may be none. */
public record Grant(List<Alternative> alternatives) {

  public Grant {
    alternatives = shortened(alternatives);
  }

  /** Nobody can be admitted, whatever the row. */
  public boolean isDenied() {
    return alternatives.isEmpty();
  }

  /** Allowed for each row. */
  public boolean isCertain() {
    return alternatives.size() == 1 && alternatives.getFirst().isCertain();
  }

  /** What must hold of the row as it is, in one of the ways. */
  public RowCondition row() {
    return Conditions.any(alternatives.stream().map(Alternative::row).toList());
  }

  /** What must hold of the row that is left behind, in one of the ways. */
  public RowCondition newRow() {
    return Conditions.any(alternatives.stream().map(Alternative::newRow).toList());
  }

  /** Whether it is allowed wherever the other is. */
  public boolean covers(Grant other) {
    return isCertain()
        || (!other.isDenied() && new HashSet<>(alternatives).containsAll(other.alternatives));
  }

  private static List<Alternative> shortened(List<Alternative> alternatives) {
    for (var alternative : alternatives) {
      if (alternative.isCertain()) {
        return List.of(alternative);
      }
    }
    Set<Alternative> possible = new LinkedHashSet<>();
    for (var alternative : alternatives) {
      if (alternative.isPossible()) {
        possible.add(alternative);
      }
    }
    return List.copyOf(possible);
  }
}
