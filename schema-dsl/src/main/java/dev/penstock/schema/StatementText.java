package dev.penstock.schema;

/** Where the text of a statement is. */
sealed interface StatementText {
  Site site();

  record Inline(Site site, String text) implements StatementText {}

  record InFile(Site site, String file) implements StatementText {}
}
