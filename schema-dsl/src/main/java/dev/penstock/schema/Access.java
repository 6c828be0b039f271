package dev.penstock.schema;

import dev.penstock.definition.Operations;
import java.util.stream.Stream;

/**
 * One rule: whom it admits, to which operations and to which rows; to all of them unless it says
 * otherwise.
 *
 * @param <A> the kind of rule that its words give back
 */
public abstract sealed class Access<A extends Access<A>>
    permits PlainAccess, OwnerAccess, GroupsAccess {
  private final RuleDraft draft;

  Access(RuleDraft draft) {
    this.draft = draft;
  }

  /** Admits to these operations only: `to(Operation.READ, Operation.CREATE)`. */
  public final A to(Operations first, Operations... more) {
    return with(draft.to(Stream.concat(Stream.of(first), Stream.of(more)).toList()));
  }

  /** Admits to rows for which this holds too. A new row is measured by it as well. */
  public final A when(Condition condition) {
    return with(draft.when(condition));
  }

  /**
   * What must hold of the row that a create or an update leaves behind. Without it a create is
   * measured by {@link #when}, and an update by the row as it was.
   */
  public final A whenNew(Condition condition) {
    return with(draft.whenNew(condition));
  }

  /** Gives the column of each new row the value of a claim, whatever the caller sends. */
  public final A setting(Column<?> column, Claim claim) {
    return with(
        draft.setting(new RuleDraft.Setting(Site.ofCaller(), column, new Value.Claimed(claim))));
  }

  /** Gives the column of each new row this value, whatever the caller sends. */
  public final <T> A setting(Column<T> column, T value) {
    return with(
        draft.setting(new RuleDraft.Setting(Site.ofCaller(), column, new Value.Given(value))));
  }

  abstract A with(RuleDraft changed);

  RuleDraft draft() {
    return draft;
  }
}
