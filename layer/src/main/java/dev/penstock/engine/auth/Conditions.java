package dev.penstock.engine.auth;

import dev.penstock.definition.RowCondition;
import java.util.ArrayList;
import java.util.List;

/** Conditions put together, without parts that decide nothing. */
final class Conditions {
  static final RowCondition TRUE = new RowCondition.And(List.of());
  static final RowCondition FALSE = new RowCondition.Or(List.of());

  private Conditions() {}

  static RowCondition all(List<RowCondition> parts) {
    List<RowCondition> open = new ArrayList<>();
    for (var part : parts) {
      if (part.equals(FALSE)) {
        return FALSE;
      }
      if (!part.equals(TRUE) && !open.contains(part)) {
        open.add(part);
      }
    }
    return open.size() == 1 ? open.getFirst() : new RowCondition.And(open);
  }

  static RowCondition any(List<RowCondition> parts) {
    List<RowCondition> open = new ArrayList<>();
    for (var part : parts) {
      if (part.equals(TRUE)) {
        return TRUE;
      }
      if (!part.equals(FALSE) && !open.contains(part)) {
        open.add(part);
      }
    }
    return open.size() == 1 ? open.getFirst() : new RowCondition.Or(open);
  }
}
