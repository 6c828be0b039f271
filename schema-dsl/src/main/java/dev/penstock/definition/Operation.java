package dev.penstock.definition;

import java.util.Set;

/** What can be done with a model through the API. */
public enum Operation implements Operations {
  GET,
  LIST,
  /** Being told of changes by subscriptions. */
  LISTEN,
  CREATE,
  UPDATE,
  DELETE;

  /** Get, list and listen in one word. */
  public static final Operations READ = new Operations.Read();

  @Override
  public Set<Operation> each() {
    return Set.of(this);
  }
}
