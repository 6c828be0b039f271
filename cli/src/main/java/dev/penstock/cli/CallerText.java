package dev.penstock.cli;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import java.util.List;

/** A caller in words. Of claims the names alone: their values are personal. */
record CallerText(String provider, String words, List<String> claims) {
  CallerText {
    claims = List.copyOf(claims);
  }

  static CallerText of(Caller caller) {
    return switch (caller) {
      case Caller.Anonymous _ -> of(DescribedCaller.ANONYMOUS, "nobody is proved", Claims.NONE);
      case Caller.ApiKey _ -> of(DescribedCaller.API_KEY, "an API key", Claims.NONE);
      case Caller.Token(var provider, var claims) ->
          switch (provider) {
            case USER_POOLS -> of(DescribedCaller.USER_POOLS, "a token of a user pool", claims);
            default -> of(DescribedCaller.OIDC, "a token of another issuer (OIDC)", claims);
          };
      case Caller.Authorized(var claims, _) ->
          of(DescribedCaller.CUSTOM, "let in by the custom authorizer", claims);
      case Caller.Iam(var authenticated, _, var claims) ->
          authenticated
              ? of(DescribedCaller.IAM, "an identity of IAM", claims)
              : of(DescribedCaller.GUEST, "a guest of an identity pool", claims);
    };
  }

  private static CallerText of(DescribedCaller kind, String words, Claims claims) {
    return new CallerText(kind.word(), words, List.copyOf(claims.values().keySet()));
  }

  /** One line. */
  String line() {
    return claims.isEmpty()
        ? words
        : "%s, with the claims %s".formatted(words, String.join(", ", claims));
  }
}
