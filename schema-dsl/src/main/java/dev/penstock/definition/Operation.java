package dev.penstock.definition;

/** What can be done with a model through the API. */
public enum Operation {
  GET,
  LIST,
  /** Being told of changes by subscriptions. */
  LISTEN,
  CREATE,
  UPDATE,
  DELETE
}
