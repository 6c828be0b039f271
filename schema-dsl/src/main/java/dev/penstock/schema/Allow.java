package dev.penstock.schema;

import dev.penstock.definition.Provider;
import dev.penstock.definition.Whom;
import dev.penstock.schema.WhomDraft.Holding;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whom a rule can admit. A rule counts only for callers of its own provider, which is the user pool
 * unless it says otherwise.
 */
public final class Allow {
  private static final String OWNER_COLUMN = "owner";

  private Allow() {}

  /** What the rules say, in their order. */
  static List<RuleDraft> drafts(Function<Allow, Access<?>>[] rules) {
    return Stream.of(rules).map(rule -> rule.apply(new Allow()).draft()).toList();
  }

  /** Whoever sends a valid API key. */
  public PlainAccess publicApiKey() {
    return plain(new Whom.Public(Provider.API_KEY));
  }

  /** Whoever an identity pool knows as a guest. */
  public PlainAccess guest() {
    return plain(new Whom.Public(Provider.IDENTITY_POOL));
  }

  /** Whoever has signed in. */
  public PlainAccess authenticated() {
    return authenticated(Provider.USER_POOLS);
  }

  public PlainAccess authenticated(Provider provider) {
    return plain(new Whom.Authenticated(provider));
  }

  /** Whoever the column `owner` of the rule's model names. */
  public OwnerAccess owner() {
    return owner(Provider.USER_POOLS);
  }

  public OwnerAccess owner(Provider provider) {
    return ownerDefinedIn(OWNER_COLUMN, provider);
  }

  /** Whoever this column names. */
  public OwnerAccess ownerDefinedIn(Column<?> column) {
    return ownerDefinedIn(column, Provider.USER_POOLS);
  }

  public OwnerAccess ownerDefinedIn(Column<?> column, Provider provider) {
    return owner(provider, new Place.Typed(column), Holding.OWNER);
  }

  /** Whoever the column of this name names, in each model that has one. */
  public OwnerAccess ownerDefinedIn(String column) {
    return ownerDefinedIn(column, Provider.USER_POOLS);
  }

  public OwnerAccess ownerDefinedIn(String column, Provider provider) {
    return owner(provider, new Place.Named(column), Holding.OWNER);
  }

  /** Everybody whom this list names. */
  public OwnerAccess ownersDefinedIn(Column<? extends List<?>> column) {
    return ownersDefinedIn(column, Provider.USER_POOLS);
  }

  public OwnerAccess ownersDefinedIn(Column<? extends List<?>> column, Provider provider) {
    return owner(provider, new Place.Typed(column), Holding.OWNERS);
  }

  /** Everybody whom the list of this name names, in each model that has one. */
  public OwnerAccess ownersDefinedIn(String column) {
    return owner(Provider.USER_POOLS, new Place.Named(column), Holding.OWNERS);
  }

  /** Members of this group. */
  public GroupsAccess group(String group) {
    return groups(group);
  }

  public GroupsAccess group(String group, Provider provider) {
    return groups(List.of(group), provider);
  }

  /** Members of any of these groups. */
  public GroupsAccess groups(String first, String... more) {
    var groups = Stream.concat(Stream.of(first), Stream.of(more)).toList();
    return groups(groups, Provider.USER_POOLS);
  }

  public GroupsAccess groups(List<String> groups, Provider provider) {
    return new GroupsAccess(
        RuleDraft.here(new WhomDraft.Groups(provider, List.copyOf(groups), Whom.GROUPS_CLAIM)));
  }

  /** Members of the group that this column names. */
  public GroupsAccess groupDefinedIn(Column<?> column) {
    return groupDefinedIn(column, Provider.USER_POOLS);
  }

  public GroupsAccess groupDefinedIn(Column<?> column, Provider provider) {
    return groupsIn(provider, new Place.Typed(column), Holding.GROUP);
  }

  /** Members of the group that the column of this name names, in each model that has one. */
  public GroupsAccess groupDefinedIn(String column) {
    return groupsIn(Provider.USER_POOLS, new Place.Named(column), Holding.GROUP);
  }

  /** Members of any of the groups that this list names. */
  public GroupsAccess groupsDefinedIn(Column<? extends List<?>> column) {
    return groupsDefinedIn(column, Provider.USER_POOLS);
  }

  public GroupsAccess groupsDefinedIn(Column<? extends List<?>> column, Provider provider) {
    return groupsIn(provider, new Place.Typed(column), Holding.GROUPS);
  }

  /** Members of any of the groups that the list of this name names, in each model that has one. */
  public GroupsAccess groupsDefinedIn(String column) {
    return groupsIn(Provider.USER_POOLS, new Place.Named(column), Holding.GROUPS);
  }

  /** Whom the custom authorizer lets in. */
  public PlainAccess custom() {
    return plain(new Whom.Custom());
  }

  /** A resource of the installation, such as a function with a role of its own. */
  public PlainAccess resource(String name) {
    return plain(new Whom.Resource(name));
  }

  /**
   * Everybody whose identity is proved, by whichever provider, as far as a condition holds:
   * `allow.when(SqlSchema.post.tenant.eq(claim("tenant")))`.
   */
  public PlainAccess when(Condition condition) {
    return plain(new Whom.Identified()).when(condition);
  }

  private static PlainAccess plain(Whom whom) {
    return new PlainAccess(RuleDraft.here(new WhomDraft.Fixed(whom)));
  }

  private static OwnerAccess owner(Provider provider, Place place, Holding holding) {
    return new OwnerAccess(new WhomDraft.Owner(provider, place, holding, Whom.OWNER_CLAIMS));
  }

  private static GroupsAccess groupsIn(Provider provider, Place place, Holding holding) {
    return new GroupsAccess(
        RuleDraft.here(new WhomDraft.GroupsIn(provider, place, holding, Whom.GROUPS_CLAIM)));
  }
}
