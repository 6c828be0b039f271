package dev.penstock.schema;

import dev.penstock.definition.Rule.Strategy;

/** Whom a rule can admit. */
public final class Allow {
  Allow() {}

  /** Whoever sends a valid API key. */
  public Access publicApiKey() {
    return new Access(Strategy.PUBLIC_API_KEY);
  }
}
