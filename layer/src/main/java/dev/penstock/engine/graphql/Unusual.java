package dev.penstock.engine.graphql;

/** Says that a document has something that only the full parser reads, or is not GraphQL at all. */
final class Unusual extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a stack trace: nobody looks at it. */
  Unusual() {
    super("Only the full parser reads this", null, false, false);
  }
}
