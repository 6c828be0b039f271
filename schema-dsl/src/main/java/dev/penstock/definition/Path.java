package dev.penstock.definition;

import java.util.List;

/**
 * A field of a row, or of the row that is reached from it over to-one relations.
 *
 * @param relations the relations to follow, in order; empty for a field of the row itself
 */
public record Path(List<String> relations, String field) {

  public Path {
    relations = List.copyOf(relations);
  }

  /** A field of the row itself. */
  public static Path of(String field) {
    return new Path(List.of(), field);
  }
}
