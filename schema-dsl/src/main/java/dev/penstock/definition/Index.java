package dev.penstock.definition;

import java.util.List;

/**
 * An index that can serve conditions and orders on whole columns.
 *
 * @param parts its columns in order, up to the first part that is an expression
 * @param partial whether it holds only some of the rows
 */
public record Index(String name, List<Part> parts, boolean unique, boolean partial) {

  public Index {
    parts = List.copyOf(parts);
  }

  /** One column of an index. */
  public record Part(String field, boolean descending) {}
}
