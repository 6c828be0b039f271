package dev.penstock.definition;

/** What `penstock.json` calls the kinds of {@link Whom}. */
enum WhomKind {
  PUBLIC,
  AUTHENTICATED,
  OWNER,
  GROUPS,
  GROUPS_IN,
  CUSTOM,
  RESOURCE,
  IDENTIFIED;

  static WhomKind of(Whom whom) {
    return switch (whom) {
      case Whom.Public _ -> PUBLIC;
      case Whom.Authenticated _ -> AUTHENTICATED;
      case Whom.Owner _ -> OWNER;
      case Whom.Groups _ -> GROUPS;
      case Whom.GroupsIn _ -> GROUPS_IN;
      case Whom.Custom _ -> CUSTOM;
      case Whom.Resource _ -> RESOURCE;
      case Whom.Identified _ -> IDENTIFIED;
    };
  }
}
