package dev.penstock.connect;

import dev.penstock.definition.Engine;

/**
 * Whether the database is asked to keep statements that come again, so that it need not read and
 * plan them each time. Kept statements belong to one session; where a proxy shares sessions they
 * pin one to us, or are not found again.
 */
public enum PreparedStatements {
  /** Where a connection has a session for itself. */
  AUTO,
  /** Everywhere: for a proxy that looks after them, or one that gives each client a session. */
  ON,
  /** Nowhere. */
  OFF;

  /**
   * Whether that can be had of this engine. MySQL's and MariaDB's kept statements answer in another
   * format than all others, in which values are not what the server writes them as.
   */
  public boolean isPossibleOn(Engine engine) {
    return this != ON || engine == Engine.POSTGRESQL;
  }
}
