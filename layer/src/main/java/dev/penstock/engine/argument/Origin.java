package dev.penstock.engine.argument;

import java.util.OptionalInt;

/** Who gave a value, for people who are told about a statement. */
public sealed interface Origin {
  /** The document or its variables. */
  Origin REQUEST = new Request();

  /** The gateway, for each request anew. */
  Origin GATEWAY = new Gateway();

  /** Whoever sent the request. */
  record Request() implements Origin {}

  /** The gateway, such as the time. */
  record Gateway() implements Origin {}

  /**
   * A claim of the caller.
   *
   * @param element the number, from 0, of an element of a claim that is a list
   */
  record Claim(String name, OptionalInt element) implements Origin {}

  /** The definition: the same for everybody. */
  record Definition(Object value) implements Origin {}
}
