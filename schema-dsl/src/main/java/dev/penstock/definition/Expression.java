package dev.penstock.definition;

import java.util.List;
import java.util.stream.Stream;

/**
 * A value that the database computes from columns of one row: SQL text of the definition with the
 * columns' places in it.
 */
public record Expression(List<Part> parts) {

  public Expression {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("An expression without text");
    }
  }

  /** A piece of an expression. */
  public sealed interface Part {
    /** SQL as it is, ready for a statement with `?` for its binds. */
    record Text(String sql) implements Part {}

    /** A column of the row by its name in the database, not quoted. */
    record Column(String name) implements Part {}
  }

  /** The columns that it is made from. */
  public List<String> columns() {
    return parts.stream()
        .flatMap(part -> part instanceof Part.Column(var name) ? Stream.of(name) : Stream.empty())
        .distinct()
        .toList();
  }
}
