package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.engine.auth.Denial;
import java.util.List;

/**
 * A relation from rows of one database to rows of another one, which are read for many rows at
 * once.
 *
 * @param database the name of the other database
 * @param keys the fields there that must equal what the rows here have, in the order of {@link
 *     Row.Entry.Across#cells}
 * @param plan what is read there: its root has one row for each key that is there
 * @param denial what is refused when the other database refuses the caller
 */
public record Crossing(String database, List<Field> keys, Plan plan, Denial denial) {
  /** The response key of the rows that the root of the plan has. */
  public static final String ROWS = "rows";

  /** Within such a row the response key of the number of its key, from 1. */
  public static final String NUMBER = "key";

  /** Within such a row the response key of what the relation leads to. */
  public static final String VALUE = "value";

  /** The most keys that one statement is to read for. */
  public static final int MOST_KEYS = 100;

  public Crossing {
    keys = List.copyOf(keys);
  }

  /** Whether it leads to a page for each key, and not to a row. */
  public boolean isToMany() {
    return plan.keys().stream().anyMatch(found -> found.purpose() == Plan.Keys.Purpose.PAGES);
  }
}
