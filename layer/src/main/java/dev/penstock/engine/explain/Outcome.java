package dev.penstock.engine.explain;

/** What comes of one field of a request in the end. */
public enum Outcome {
  /** The rules admit the caller whatever the row is. */
  ALLOWED,
  /** They admit it where a condition on the row holds. */
  WHERE,
  /** Null with an error; what is beside it is answered. */
  DENIED,
  /** The whole root field is refused, before the database is asked. */
  REFUSED,
  /** Not read, because an object above it is null. */
  UNREAD,
  /** The root field is refused for another reason than rules. */
  FAILED
}
