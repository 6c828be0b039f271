package dev.penstock.definition;

import java.util.List;
import java.util.Optional;

/**
 * A way from a row of one model to rows of another.
 *
 * @param target the model that is reached
 * @param on pairs of fields that must be equal, never empty; where there is a link table, its
 *     columns take the place of the target's fields
 * @param link the table in between of a many-to-many relation, and of no other
 * @param repeats whether the database may hold more rows than are wanted: of a to-one relation
 *     several rows of the target, of which the first by key counts; of a many-to-many relation the
 *     same pair several times in the link table, which counts once
 * @param constraint the foreign key it comes from, or empty
 */
public record Relation(
    String name,
    Kind kind,
    String target,
    List<Pair> on,
    Optional<Link> link,
    boolean repeats,
    String description,
    String constraint) {

  public Relation {
    on = List.copyOf(on);
    if (on.isEmpty()) {
      throw new IllegalArgumentException("Relation %s has no fields".formatted(name));
    }
    if (link.isPresent() != (kind == Kind.MANY_TO_MANY)) {
      throw new IllegalArgumentException(
          "Relation %s is %s with link table %s".formatted(name, kind, link));
    }
  }

  /** A relation whose pairs lead straight to the rows that are wanted. */
  public Relation(
      String name, Kind kind, String target, List<Pair> on, String description, String constraint) {
    this(name, kind, target, on, Optional.empty(), false, description, constraint);
  }

  /** How many rows there are at the other end. */
  public enum Kind {
    /** This row holds the reference: one row or none. */
    BELONGS_TO,
    /** The other row holds the reference, at most once. */
    HAS_ONE,
    HAS_MANY,
    /** A third table holds references to both rows. */
    MANY_TO_MANY;

    /** Whether the rows come in pages. */
    public boolean isToMany() {
      return this == HAS_MANY || this == MANY_TO_MANY;
    }
  }

  /** A field of this model that must equal a field of the target. */
  public record Pair(String field, String targetField) {}

  /**
   * The table that holds the references of a many-to-many relation, whether or not the API shows
   * it.
   *
   * @param on pairs of a column of this table and a field of the target that must be equal
   */
  public record Link(Table table, List<Pair> on) {
    public Link {
      on = List.copyOf(on);
      if (on.isEmpty()) {
        throw new IllegalArgumentException(
            "Link table %s leads to no fields".formatted(table.name()));
      }
    }
  }
}
