package dev.penstock.engine.auth;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import java.math.BigDecimal;
import java.util.List;

/** What decides how a rule treats a caller, apart from the values that rows are compared with. */
sealed interface Fact {
  /** The answer where it cannot be told. */
  int UNKNOWN = -1;

  int NO = 0;
  int YES = 1;

  int about(Caller caller, Claims claims);

  private static int of(boolean truth) {
    return truth ? YES : NO;
  }

  /** Whether a claim has one value. */
  record Value(String claim) implements Fact {
    @Override
    public int about(Caller caller, Claims claims) {
      return of(ClaimValues.scalar(claims, claim).isPresent());
    }
  }

  /**
   * How many values a claim has, rounded up to a power of two: the last one is repeated, so that
   * callers with a few groups more or less share their plans.
   */
  record Values(String claim) implements Fact {
    @Override
    public int about(Caller caller, Claims claims) {
      var values = ClaimValues.elements(claims, claim).size();
      return values < 2 ? values : Integer.highestOneBit(values - 1) << 1;
    }
  }

  /** Whether the caller is in one of the groups. */
  record Member(String claim, List<String> groups) implements Fact {
    @Override
    public int about(Caller caller, Claims claims) {
      return of(claims.texts(claim).stream().anyMatch(groups::contains));
    }
  }

  /** Whether a claim is this value, or a list that has it. */
  record Equal(String claim, Object value) implements Fact {
    @Override
    public int about(Caller caller, Claims claims) {
      var values = ClaimValues.elements(claims, claim);
      return values.isEmpty() ? UNKNOWN : of(values.stream().anyMatch(this::isValue));
    }

    private boolean isValue(Object other) {
      return (value instanceof Number && other instanceof Number)
          ? new BigDecimal(value.toString()).compareTo(new BigDecimal(other.toString())) == 0
          : value.equals(other);
    }
  }

  /** Whether the caller is this principal. */
  record Principal(String name) implements Fact {
    @Override
    public int about(Caller caller, Claims claims) {
      return caller instanceof Caller.Iam(_, var principal, _) ? of(principal.equals(name)) : NO;
    }
  }
}
