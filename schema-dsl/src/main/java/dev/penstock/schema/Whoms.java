package dev.penstock.schema;

import dev.penstock.definition.Provider;
import dev.penstock.definition.Whom;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is known of those whom a rule admits, and how messages call them. */
final class Whoms {
  private Whoms() {}

  /** By which providers those whom a rule admits can prove who they are. */
  static Set<Provider> providers(Whom whom) {
    return switch (whom) {
      case Whom.Public(var provider) -> Set.of(provider);
      case Whom.Authenticated(var provider) -> Set.of(provider);
      case Whom.Owner(var provider, _, _) -> Set.of(provider);
      case Whom.Groups(var provider, _, _) -> Set.of(provider);
      case Whom.GroupsIn(var provider, _, _) -> Set.of(provider);
      case Whom.Custom _ -> Set.of(Provider.FUNCTION);
      case Whom.Resource _ -> Set.of(Provider.IAM);
      case Whom.Identified _ -> EnumSet.complementOf(EnumSet.of(Provider.API_KEY));
    };
  }

  /** Whether somebody may be admitted by both. */
  static boolean meet(Whom one, Whom other) {
    return !Collections.disjoint(providers(one), providers(other));
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
