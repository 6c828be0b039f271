package dev.penstock.schema;

import dev.penstock.definition.Provider;
import dev.penstock.definition.Whom;

/** Whom a rule can admit. */
public final class Allow {
  Allow() {}

  /** Whoever sends a valid API key. */
  public Access publicApiKey() {
    return new Access(new Whom.Public(Provider.API_KEY));
  }
}
