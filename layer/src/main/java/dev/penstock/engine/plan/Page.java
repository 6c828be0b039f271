package dev.penstock.engine.plan;

import dev.penstock.engine.argument.Given;
import java.util.List;

/** What a branch's rows become. */
public sealed interface Page {
  /** What the gateway asks of the rows that the statement found. */
  default Check check() {
    return Check.NONE;
  }

  /**
   * One object, or null when there is no row.
   *
   * @param check what rows must pass that the statement found
   */
  record Single(Row row, Check check) implements Page {}

  /** A list of objects. */
  record Rows(Row row) implements Page {}

  /**
   * A connection, its parts in response order.
   *
   * @param token how to make its nextToken
   */
  record Connection(List<Part> parts, Token token) implements Page {
    public Connection {
      parts = List.copyOf(parts);
    }

    /** Whether somebody wants to know where the next page starts. */
    public boolean wantsToken() {
      return parts.stream().anyMatch(part -> part instanceof Part.NextToken);
    }
  }

  /**
   * What a nextToken is made from.
   *
   * @param cells places in {@link Branch#cells} of the values that the next page starts behind
   * @param context what the token is bound to: relation, condition and order, as a String
   */
  record Token(List<Integer> cells, Given context) {
    /** Nobody wants one. */
    static final Token NONE = new Token(List.of(), Given.literal(""));

    public Token {
      cells = List.copyOf(cells);
    }
  }

  /** One entry of a connection. */
  sealed interface Part {
    /** The response key. */
    String key();

    record Typename(String key, String type) implements Part {}

    record Items(String key, Row row) implements Part {}

    record NextToken(String key) implements Part {}
  }
}
