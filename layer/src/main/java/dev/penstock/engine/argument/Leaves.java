package dev.penstock.engine.argument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scalars in the variables of one request, in the order of their declaration; for one thread.
 */
public final class Leaves {
  private final List<Object> values;
  private final List<Object> found;
  private Map<Source, Object> made = Map.of();

  /**
   * @param values never changed afterwards
   */
  public Leaves(List<Object> values) {
    this(values, List.of());
  }

  private Leaves(List<Object> values, List<Object> found) {
    this.values = values;
    this.found = found;
  }

  /** The same with values that were found while the request is answered. */
  public Leaves with(List<Object> more) {
    var leaves = new Leaves(values, more);
    leaves.made = made;
    return leaves;
  }

  /** What {@link #with} added. */
  public List<Object> found() {
    return found;
  }

  Object value(int number) {
    return values.get(number);
  }

  Object once(Source source) {
    var known = made.get(source);
    if (known != null) {
      return known;
    }
    if (made.isEmpty()) {
      made = new HashMap<>();
    }
    var value = source.in(this);
    made.put(source, value);
    return value;
  }
}
