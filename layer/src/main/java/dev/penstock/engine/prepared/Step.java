package dev.penstock.engine.prepared;

import dev.penstock.engine.run.Prepared;

/**
 * How one root field is answered.
 *
 * @param key the response key
 */
public record Step(String key, Kind kind, Prepared prepared) {
  /** Who answers it. */
  public enum Kind {
    GATEWAY,
    DATABASE
  }
}
