package dev.penstock.identity;

import java.net.URI;
import java.time.Duration;

/**
 * The custom authorizer of an API.
 *
 * @param time how long it may take to answer
 * @param keep how long its answers are kept where they say nothing else
 */
public record AuthorizerSettings(Place place, Duration time, Duration keep) {
  /** Where it is. */
  public sealed interface Place {
    /** Behind HTTP. */
    record Address(URI uri) implements Place {}

    /** In this process. */
    record Here(Authorizer authorizer) implements Place {}
  }
}
