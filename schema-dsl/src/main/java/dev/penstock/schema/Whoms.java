package dev.penstock.schema;

import dev.penstock.definition.Whom;
import java.util.Collections;

/** Those whom rules admit: whether they meet, and how messages call them. */
final class Whoms {
  private Whoms() {}

  /** Whether somebody may be admitted by both. */
  static boolean meet(Whom one, Whom other) {
    return !Collections.disjoint(one.providers(), other.providers());
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
