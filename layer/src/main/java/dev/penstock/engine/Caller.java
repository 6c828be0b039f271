package dev.penstock.engine;

/** Who asks, as far as the edge could prove it. */
public sealed interface Caller {
  /** Nothing was proved. */
  record Anonymous() implements Caller {}

  /** Sent one of the API's keys. */
  record ApiKey() implements Caller {}
}
