package dev.penstock.identity;

import dev.penstock.engine.Caller;

/** What credentials proved. */
public sealed interface Finding {
  /** The caller is known. */
  record Proved(Caller caller) implements Finding {}

  /**
   * They prove nothing.
   *
   * @param reason for the log; a client is told no more than that it is refused
   */
  record Refused(Reason reason) implements Finding {}

  /** Nobody can say now, because the issuer's keys or the authorizer cannot be reached. */
  record Unavailable() implements Finding {}

  /** A custom authorizer decides, which wants to see the request. */
  record Undecided(String token) implements Finding {
    @Override
    public String toString() {
      return "Undecided";
    }
  }
}
