package dev.penstock.schema;

import java.util.List;

/** A rule for owners, known by `sub::username`, `sub` or `username` unless it says otherwise. */
public final class OwnerAccess extends Access<OwnerAccess> {
  private final WhomDraft.Owner owner;

  OwnerAccess(WhomDraft.Owner owner) {
    this(RuleDraft.here(owner), owner);
  }

  private OwnerAccess(RuleDraft draft, WhomDraft.Owner owner) {
    super(draft);
    this.owner = owner;
  }

  /**
   * The claim that tells an owner; `a::b` stands for the values of two claims with `::` between
   * them.
   */
  public OwnerAccess identityClaim(String claim) {
    var other =
        new WhomDraft.Owner(owner.provider(), owner.place(), owner.holding(), List.of(claim));
    return new OwnerAccess(draft().whom(other), other);
  }

  @Override
  OwnerAccess with(RuleDraft changed) {
    return new OwnerAccess(changed, owner);
  }
}
