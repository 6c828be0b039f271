package dev.penstock.schema;

import dev.penstock.definition.Operation;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Rule.Strategy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One rule: whom it admits, and to which operations; to all of them unless {@link #to} says
 * otherwise.
 */
public final class Access {
  private final Strategy strategy;
  private final Set<Operation> operations;

  Access(Strategy strategy) {
    this(strategy, EnumSet.allOf(Operation.class));
  }

  private Access(Strategy strategy, Set<Operation> operations) {
    this.strategy = strategy;
    this.operations = operations;
  }

  /** Admits to these operations only. */
  public Access to(Operation first, Operation... more) {
    var only = EnumSet.of(first);
    only.addAll(List.of(more));
    return new Access(strategy, only);
  }

  Rule rule() {
    return new Rule(strategy, operations);
  }
}
