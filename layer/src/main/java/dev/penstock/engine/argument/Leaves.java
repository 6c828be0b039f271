package dev.penstock.engine.argument;

import dev.penstock.engine.Claims;
import dev.penstock.engine.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scalars in the variables of one request, in the order of their declaration, and what is known
 * of its caller; for one thread.
 */
public final class Leaves {
  private final List<Object> values;
  private final Claims claims;
  private final List<Parameter> parameters;
  private final List<Object> found;
  private Map<Source, Object> made = Map.of();

  /**
   * Of nobody in particular.
   *
   * @param values never changed afterwards
   */
  public Leaves(List<Object> values) {
    this(values, Claims.NONE, List.of(), List.of());
  }

  private Leaves(
      List<Object> values, Claims claims, List<Parameter> parameters, List<Object> found) {
    this.values = values;
    this.claims = claims;
    this.parameters = parameters;
    this.found = found;
  }

  /** The same of a caller with these claims. */
  public Leaves of(Claims caller) {
    return new Leaves(values, caller, parameters, found);
  }

  /** The same for a database that is told these parameters before each statement. */
  public Leaves telling(List<Parameter> told) {
    return new Leaves(values, claims, told, found);
  }

  /** The same with values that were found while the request is answered. */
  public Leaves with(List<Object> more) {
    var leaves = new Leaves(values, claims, parameters, more);
    leaves.made = made;
    return leaves;
  }

  /** What is known of the caller. */
  public Claims claims() {
    return claims;
  }

  /** What the database is told of the caller; nothing unless the operator wants it. */
  public List<Parameter> parameters() {
    return parameters;
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
