package dev.penstock.definition;

import java.util.Set;

/** One operation or several that have a word of their own. */
public sealed interface Operations permits Operation, Operations.Read {
  Set<Operation> each();

  /** Everything that shows rows: get, list and listen. */
  record Read() implements Operations {
    @Override
    public Set<Operation> each() {
      return Set.of(Operation.GET, Operation.LIST, Operation.LISTEN);
    }

    @Override
    public String toString() {
      return "READ";
    }
  }
}
