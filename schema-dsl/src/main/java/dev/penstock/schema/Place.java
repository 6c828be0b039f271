package dev.penstock.schema;

/** Where a row holds its owners or groups. */
sealed interface Place {
  /** A column of one model. */
  record Typed(Column<?> column) implements Place {}

  /** The column of this name of whichever model the rule is for. */
  record Named(String name) implements Place {}
}
