package dev.penstock.definition;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Admits callers to operations. Rules are alternatives: what one of them admits is admitted, and
 * without a rule nobody is.
 *
 * @param row what must hold of a row to be read, updated or deleted
 * @param newRow what must hold of the row that a create or update leaves behind; without it a
 *     create is measured by `row`, and an update by the row as it was
 * @param fills values that the rule gives to a new row
 */
public record Rule(
    Whom whom,
    Set<Operation> operations,
    Optional<RowCondition> row,
    Optional<RowCondition> newRow,
    List<Fill> fills) {

  public Rule {
    operations = Collections.unmodifiableSet(new TreeSet<>(operations));
    fills = List.copyOf(fills);
  }

  /** A rule that depends on nothing but the caller, and on the row as far as `whom` says. */
  public Rule(Whom whom, Set<Operation> operations) {
    this(whom, operations, Optional.empty(), Optional.empty(), List.of());
  }
}
