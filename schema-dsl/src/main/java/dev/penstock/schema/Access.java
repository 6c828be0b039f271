package dev.penstock.schema;

import dev.penstock.definition.Operation;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One rule: whom it admits, and to which operations; to all of them unless {@link #to} says
 * otherwise.
 */
public final class Access {
  private final Whom whom;
  private final Set<Operation> operations;

  Access(Whom whom) {
    this(whom, EnumSet.allOf(Operation.class));
  }

  private Access(Whom whom, Set<Operation> operations) {
    this.whom = whom;
    this.operations = operations;
  }

  /** Admits to these operations only. */
  public Access to(Operation first, Operation... more) {
    var only = EnumSet.of(first);
    only.addAll(List.of(more));
    return new Access(whom, only);
  }

  Rule rule() {
    return new Rule(whom, operations);
  }
}
