package dev.penstock.definition;

import java.util.List;

/**
 * A rule of the database, kept so that an error can name fields instead of constraints.
 *
 * @param fields the fields it is about; empty when it is about an expression
 */
public record Constraint(Kind kind, String name, List<String> fields) {

  public Constraint {
    fields = List.copyOf(fields);
  }

  /** What the constraint demands. */
  public enum Kind {
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK
  }
}
