package dev.penstock.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whom a rule admits. */
public sealed interface Whom {
  /** The claims that tell an owner where a rule names none, in the order they are tried. */
  List<String> OWNER_CLAIMS = List.of("sub::username", "sub", "username");

  /** The claim that holds a caller's groups where a rule names none. */
  String GROUPS_CLAIM = "cognito:groups";

  /** Whoever may call at all: with a key of the API, or as a guest of an identity pool. */
  record Public(Provider provider) implements Whom {}

  /** Whoever has signed in. */
  record Authenticated(Provider provider) implements Whom {}

  /**
   * The one whose identity a field of the row holds, or one of those where the field is a list.
   *
   * @param claims the claims whose value the field may hold, tried in order; `a::b` stands for the
   *     values of two claims with `::` between them
   */
  record Owner(Provider provider, String field, List<String> claims) implements Whom {
    public Owner {
      claims = List.copyOf(claims);
      if (claims.isEmpty()) {
        throw new IllegalArgumentException("An owner of %s without a claim".formatted(field));
      }
    }
  }

  /**
   * Members of any of these groups.
   *
   * @param claim the claim with the caller's groups
   */
  record Groups(Provider provider, List<String> groups, String claim) implements Whom {
    public Groups {
      groups = List.copyOf(groups);
      if (groups.isEmpty()) {
        throw new IllegalArgumentException("A rule for groups without a group");
      }
    }
  }

  /**
   * Members of the group whose name a field of the row holds, or of one of them where the field is
   * a list.
   *
   * @param claim the claim with the caller's groups
   */
  record GroupsIn(Provider provider, String field, String claim) implements Whom {}

  /** Whom the custom authorizer lets in. */
  record Custom() implements Whom {}

  /** One resource of the installation, such as a function with a role of its own. */
  record Resource(String name) implements Whom {}

  /** Everybody whose identity is proved, by whichever provider; never an API key or a guest. */
  record Identified() implements Whom {}

  /** By which of these they can prove who they are. */
  default Set<Provider> providers() {
    return switch (this) {
      case Public(var provider) -> Set.of(provider);
      case Authenticated(var provider) -> Set.of(provider);
      case Owner(var provider, _, _) -> Set.of(provider);
      case Groups(var provider, _, _) -> Set.of(provider);
      case GroupsIn(var provider, _, _) -> Set.of(provider);
      case Custom _ -> Set.of(Provider.FUNCTION);
      case Resource _ -> Set.of(Provider.IAM);
      case Identified _ -> EnumSet.complementOf(EnumSet.of(Provider.API_KEY));
    };
  }
}
