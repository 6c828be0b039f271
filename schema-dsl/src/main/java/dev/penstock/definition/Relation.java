package dev.penstock.definition;

import java.util.List;

/**
 * A way from a row of one model to rows of another.
 *
 * @param target the model that is reached
 * @param on pairs of fields that must be equal; never empty
 * @param constraint the foreign key it comes from, or empty
 */
public record Relation(
    String name, Kind kind, String target, List<Pair> on, String description, String constraint) {

  public Relation {
    on = List.copyOf(on);
    if (on.isEmpty()) {
      throw new IllegalArgumentException("Relation %s has no fields".formatted(name));
    }
  }

  /** How many rows there are at the other end. */
  public enum Kind {
    /** This row holds the reference: one row or none. */
    BELONGS_TO,
    /** The other row holds the reference, at most once. */
    HAS_ONE,
    HAS_MANY
  }

  /** A field of this model that must equal a field of the target. */
  public record Pair(String field, String targetField) {}
}
