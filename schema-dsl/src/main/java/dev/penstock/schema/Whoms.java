package dev.penstock.schema;

import dev.penstock.definition.Provider;
import dev.penstock.definition.Whom;
import java.util.Collections;

/** Those whom rules admit: whether they meet, and how messages call them. */
final class Whoms {
  private Whoms() {}

  /** Whether somebody may be admitted by both. */
  static boolean meet(Whom one, Whom other) {
    return !Collections.disjoint(one.providers(), other.providers());
  }

  /** Whether a rule for some callers admits all of others, as far as their identity goes. */
  static boolean covers(Whom all, Whom some) {
    return switch (all) {
      case Whom.Identified _ -> !some.providers().contains(Provider.API_KEY);
      case Whom.Authenticated _, Whom.Custom _ -> all.providers().containsAll(some.providers());
      case Whom.Groups(var provider, var groups, var claim) ->
          some instanceof Whom.Groups(var from, var members, var by)
              && provider == from
              && claim.equals(by)
              && groups.containsAll(members);
      case Whom.Public _, Whom.Resource _ -> all.equals(some);
      case Whom.Owner _, Whom.GroupsIn _ -> false;
    };
  }

  static String text(Whom whom) {
    return switch (whom) {
      case Whom.Public(var provider) ->
          switch (provider) {
            case API_KEY -> "callers with an API key";
            default -> "guests";
          };
      case Whom.Authenticated _ -> "whoever has signed in";
      case Whom.Owner(_, var field, _) -> "owners by %s".formatted(field);
      case Whom.Groups(_, var groups, _) -> "members of %s".formatted(String.join(", ", groups));
      case Whom.GroupsIn(_, var field, _) -> "groups by %s".formatted(field);
      case Whom.Custom _ -> "whom the custom authorizer lets in";
      case Whom.Resource(var name) -> "the resource %s".formatted(name);
      case Whom.Identified _ -> "whoever is identified";
    };
  }
}
