package dev.penstock.identity;

/** What a request brought to prove who sent it. */
public sealed interface Credentials {
  /** Nothing. */
  record None() implements Credentials {}

  /** An API key, from the header `x-api-key`. */
  record Key(String text) implements Credentials {
    @Override
    public String toString() {
      return "Key";
    }
  }

  /** The whole value of the header `authorization`. It goes before a key that came with it. */
  record Token(String text) implements Credentials {
    @Override
    public String toString() {
      return "Token";
    }
  }

  /** One of the headers more than once, so that nobody can tell which of its values counts. */
  record Repeated() implements Credentials {}
}
