package dev.penstock.schema;

import java.util.List;

/** Words for conditions, to be imported statically. */
public final class Conditions {
  private Conditions() {}

  /** A claim of the caller's token. A caller without it meets no condition on it. */
  public static Claim claim(String name) {
    return new Claim(name);
  }

  /**
   * The condition does not hold. What compares with an absent value neither holds nor fails, as in
   * SQL.
   */
  public static Condition not(Condition condition) {
    return Condition.here(new Term.Negated(condition));
  }

  /** All of them hold. */
  public static Condition allOf(Condition... conditions) {
    return Condition.here(new Term.All(List.of(conditions)));
  }

  /** At least one of them holds. */
  public static Condition anyOf(Condition... conditions) {
    return Condition.here(new Term.Any(List.of(conditions)));
  }

  /** The list has this element. */
  public static <E> Condition contains(Column<List<E>> list, E element) {
    return Condition.here(new Term.Containing(list, new Value.Given(element)));
  }

  /** The list has the claim's value, or one of them where the claim is a list. */
  public static <E> Condition contains(Column<List<E>> list, Claim claim) {
    return Condition.here(new Term.Containing(list, new Value.Claimed(claim)));
  }
}
