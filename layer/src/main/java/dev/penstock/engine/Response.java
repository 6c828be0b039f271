package dev.penstock.engine;

/**
 * The answer to a request.
 *
 * @param body a complete GraphQL response in UTF-8 JSON
 */
public record Response(Outcome outcome, byte[] body) {
  /** How far the request came; an edge makes its status code from it. */
  public enum Outcome {
    /** It ran; the body has `data` and perhaps `errors`. */
    EXECUTED,
    /** The document, the operation name or the variables were refused before anything ran. */
    REFUSED,
    /** A mutation where only queries are allowed. */
    MUTATION_REFUSED,
    /** No connection came free in time and nothing ran. */
    OVERLOADED
  }
}
