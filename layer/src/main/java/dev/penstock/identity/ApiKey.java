package dev.penstock.identity;

import java.time.Instant;

/**
 * One key that opens an API.
 *
 * @param name tells it from the others, for operators
 * @param text what clients send
 * @param expires from then on it is refused; {@link #NEVER} when it stays
 */
public record ApiKey(String name, String text, Instant expires) {
  /** Long after everything. */
  public static final Instant NEVER = Instant.MAX;

  public ApiKey {
    if (text.isBlank()) {
      throw new IllegalArgumentException("An empty API key");
    }
  }

  /** One that stays. */
  public static ApiKey lasting(String name, String text) {
    return new ApiKey(name, text, NEVER);
  }

  @Override
  public String toString() {
    return "ApiKey " + name;
  }
}
