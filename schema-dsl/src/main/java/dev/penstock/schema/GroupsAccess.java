package dev.penstock.schema;

/**
 * A rule for members of groups, which the claim `cognito:groups` lists unless it says otherwise.
 */
public final class GroupsAccess extends Access<GroupsAccess> {
  GroupsAccess(RuleDraft draft) {
    super(draft);
  }

  /** The claim that lists the caller's groups. */
  public GroupsAccess withClaimIn(String claim) {
    var whom =
        switch (draft().whom()) {
          case WhomDraft.Groups(var provider, var groups, _) ->
              new WhomDraft.Groups(provider, groups, claim);
          case WhomDraft.GroupsIn(var provider, var place, var holding, _) ->
              new WhomDraft.GroupsIn(provider, place, holding, claim);
          case WhomDraft.Fixed _, WhomDraft.Owner _ -> throw new IllegalStateException();
        };
    return new GroupsAccess(draft().whom(whom));
  }

  @Override
  GroupsAccess with(RuleDraft changed) {
    return new GroupsAccess(changed);
  }
}
