package dev.penstock.engine.auth;

import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.argument.Source;

/**
 * Where a request has a value of a claim of its caller. Of a list the last value stands for those
 * that a longer one would have.
 */
record ClaimSource(String claim, int number) implements Source {
  @Override
  public Object in(Leaves leaves) {
    var values = ClaimValues.elements(leaves.claims(), claim);
    return values.get(Math.min(number, values.size() - 1));
  }
}
