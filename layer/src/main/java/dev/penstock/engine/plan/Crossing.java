package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.engine.auth.Denial;
import java.util.List;

/**
 * What leads to rows that are read afterwards, for many keys at once: a relation from rows of one
 * database to those of another one, or the rows that a class has named.
 *
 * @param database the name of the database that has them
 * @param keys the fields there that must equal what a key says, in the order of {@link
 *     Row.Entry.Across#cells}
 * @param plan what is read there: its root has one row for each key that is there
 * @param gathering how many keys are named in one place
 * @param denial what is refused when that database refuses the caller
 */
public record Crossing(
    String database, List<Field> keys, Plan plan, Gathering gathering, Denial denial) {
  /** The response key of the rows that the root of the plan has. */
  public static final String ROWS = "rows";

  /** Within such a row the response key of the number of its key, from 1. */
  public static final String NUMBER = "key";

  /** Within such a row the response key of what the relation leads to. */
  public static final String VALUE = "value";

  /** The most keys that one statement is to read for. */
  public static final int MOST_KEYS = 100;

  /** How many keys are named in one place of an answer. */
  public enum Gathering {
    /** One: what it leads to takes the place. */
    ONE,
    /** A list of them: those of which there is a row become a list in its place. */
    LIST
  }

  public Crossing {
    keys = List.copyOf(keys);
  }

  /** Whether it leads to a page for each key, and not to a row. */
  public boolean isToMany() {
    return plan.keys().stream().anyMatch(found -> found.purpose() == Plan.Keys.Purpose.PAGES);
  }
}
