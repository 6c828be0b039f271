package dev.penstock.definition;

/** What can be done with a model through the API. */
public enum Operation {
  GET,
  LIST,
  CREATE,
  UPDATE,
  DELETE
}
