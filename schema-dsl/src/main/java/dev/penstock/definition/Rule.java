package dev.penstock.definition;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Admits callers to operations. Without a rule nobody is admitted. */
public record Rule(Strategy strategy, Set<Operation> operations) {

  public Rule {
    operations = Collections.unmodifiableSet(new TreeSet<>(operations));
  }

  /** Whom a rule admits. */
  public enum Strategy {
    /** Whoever sends a valid API key. */
    PUBLIC_API_KEY
  }
}
