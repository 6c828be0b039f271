package dev.penstock.engine.auth;

import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.argument.Source;

/** Where a request has the one value of a claim of its caller. */
record ScalarSource(String claim) implements Source {
  @Override
  public Object in(Leaves leaves) {
    return ClaimValues.scalar(leaves.claims(), claim).orElseThrow();
  }
}
