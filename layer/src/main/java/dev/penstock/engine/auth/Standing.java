package dev.penstock.engine.auth;

import dev.penstock.definition.Provider;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;

/** How a caller's identity was proved, which decides about the rules that count. */
enum Standing {
  ANONYMOUS,
  API_KEY,
  /** A guest of an identity pool. */
  GUEST,
  USER_POOLS,
  OIDC,
  IAM,
  FUNCTION;

  static Standing of(Caller caller) {
    return switch (caller) {
      case Caller.Anonymous _ -> ANONYMOUS;
      case Caller.ApiKey _ -> API_KEY;
      case Caller.Token(var provider, _) -> provider == Provider.USER_POOLS ? USER_POOLS : OIDC;
      case Caller.Authorized _ -> FUNCTION;
      case Caller.Iam(var authenticated, _, _) -> authenticated ? IAM : GUEST;
    };
  }

  /** Whether a rule for these can admit such a caller, whatever else it asks for. */
  boolean suits(Whom whom) {
    return switch (whom) {
      case Whom.Public(var provider) -> isPublicOf(provider);
      case Whom.Authenticated(var provider) -> isOf(provider);
      case Whom.Owner(var provider, _, _) -> hasToken() && isOf(provider);
      case Whom.Groups(var provider, _, _) -> hasToken() && isOf(provider);
      case Whom.GroupsIn(var provider, _, _) -> hasToken() && isOf(provider);
      case Whom.Custom _ -> this == FUNCTION;
      case Whom.Resource _ -> this == IAM;
      case Whom.Identified _ -> hasToken() || this == IAM || this == FUNCTION;
    };
  }

  private boolean isPublicOf(Provider provider) {
    return switch (provider) {
      case API_KEY -> this == API_KEY;
      case IDENTITY_POOL, IAM -> this == GUEST;
      case USER_POOLS, OIDC, FUNCTION -> false;
    };
  }

  private boolean isOf(Provider provider) {
    return switch (provider) {
      case USER_POOLS -> this == USER_POOLS;
      case OIDC -> this == OIDC;
      case IDENTITY_POOL, IAM -> this == IAM;
      case API_KEY, FUNCTION -> false;
    };
  }

  private boolean hasToken() {
    return this == USER_POOLS || this == OIDC;
  }
}
