package dev.penstock.engine.explain;

import dev.penstock.engine.plan.Condition;

/** How conditions on one row are written in a statement. */
@FunctionalInterface
interface Spelling {
  /** There is no statement. */
  Spelling NONE = _ -> "";

  String of(Condition condition);
}
