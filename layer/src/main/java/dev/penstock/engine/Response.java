package dev.penstock.engine;

import java.util.Arrays;

/** The answer to a request. */
public record Response(Outcome outcome, Body body) {
  /** How far the request came; an edge makes its status code from it. */
  public enum Outcome {
    /** It ran; the body has `data` and perhaps `errors`. */
    EXECUTED,
    /** The document, the operation name or the variables were refused before anything ran. */
    REFUSED,
    /** A mutation where only queries are allowed. */
    MUTATION_REFUSED,
    /** No connection came free in time and nothing ran. */
    OVERLOADED,
    /**
     * It failed when a part of the body had left already. The edge must end the connection so that
     * nobody takes the body for complete; root fields behind the failed one did not run.
     */
    BROKEN_OFF
  }

  /** A GraphQL response in UTF-8 JSON. */
  public sealed interface Body {
    /**
     * Complete and in memory.
     *
     * @param bytes the body and perhaps more; not to be changed
     * @param length how many of the bytes are the body
     */
    record InMemory(byte[] bytes, int length) implements Body {}

    /**
     * Gone to the {@link Overflow}.
     *
     * @param length in bytes
     */
    record Streamed(long length) implements Body {}
  }

  /**
   * A copy of the body, for those who gave no {@link Overflow}.
   *
   * @throws IllegalStateException when it was streamed
   */
  public byte[] toByteArray() {
    return switch (body) {
      case Body.InMemory(var bytes, var length) -> Arrays.copyOf(bytes, length);
      case Body.Streamed _ -> throw new IllegalStateException("The body was streamed");
    };
  }
}
