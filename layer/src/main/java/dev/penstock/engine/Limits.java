package dev.penstock.engine;

/**
 * How large a request may be before it is refused with {@link FailureCode#VALIDATION}, and an
 * answer that is put together in memory before it is with {@link FailureCode#TOO_LARGE}.
 *
 * @param characters of the document
 * @param tokens of the document
 * @param depth of objects below a root field's own, connections and their items counted once
 * @param inputDepth of lists and objects within one argument
 * @param fields of the operation after fragments are folded in, introspection aside
 * @param aliases in the document
 * @param queries root fields of a query
 * @param mutations root fields of a mutation
 * @param fragments in the document
 * @param directives in the document
 * @param combinedBytes of a root field whose answer is read in several steps, as one with rows of
 *     several databases is
 */
public record Limits(
    int characters,
    int tokens,
    int depth,
    int inputDepth,
    int fields,
    int aliases,
    int queries,
    int mutations,
    int fragments,
    int directives,
    int combinedBytes) {
  public static final Limits DEFAULT =
      new Limits(1_048_576, 5_000, 12, 10, 5_000, 50, 20, 5, 50, 20, 16_777_216);
}
