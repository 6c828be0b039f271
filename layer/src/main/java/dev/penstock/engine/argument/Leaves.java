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
  private final Map<String, List<Parameter>> told;
  private final List<Parameter> parameters;
  private final List<Object> found;
  private Map<Source, Object> made = Map.of();

  /**
   * Of nobody in particular.
   *
   * @param values never changed afterwards
   */
  public Leaves(List<Object> values) {
    this(values, Claims.NONE, Map.of(), List.of(), List.of());
  }

  private Leaves(
      List<Object> values,
      Claims claims,
      Map<String, List<Parameter>> told,
      List<Parameter> parameters,
      List<Object> found) {
    this.values = values;
    this.claims = claims;
    this.told = told;
    this.parameters = parameters;
    this.found = found;
  }

  /** The same of a caller with these claims. */
  public Leaves of(Claims caller) {
    return new Leaves(values, caller, told, parameters, found);
  }

  /** The same of a caller whom these databases, by their names, are told of. */
  public Leaves telling(Map<String, List<Parameter>> databases) {
    return new Leaves(values, claims, databases, parameters, found);
  }

  /** The same for statements on one of the databases. */
  public Leaves at(String database) {
    return told.isEmpty()
        ? this
        : new Leaves(values, claims, told, told.getOrDefault(database, List.of()), found);
  }

  /** The same with values that were found while the request is answered. */
  public Leaves with(List<Object> more) {
    var leaves = new Leaves(values, claims, told, parameters, more);
    leaves.made = made;
    return leaves;
  }

  /** What is known of the caller. */
  public Claims claims() {
    return claims;
  }

  /**
   * What the database of {@link #at} is told of the caller before each statement; nothing unless
   * the operator wants it.
   */
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
