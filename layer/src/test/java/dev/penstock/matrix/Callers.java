package dev.penstock.matrix;

import dev.penstock.definition.Provider;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The identities of the matrix as the edge would prove them. */
final class Callers {
  private static final Claims ANN =
      new Claims(
          Map.of(
              "sub", "a1", "username", "ann", "email", "ann@x", "cognito:groups", List.of("red")));
  private static final Claims BOB =
      new Claims(
          Map.of(
              "sub",
              "b2",
              "cognito:username",
              "bob",
              "email",
              "bob@x",
              "cognito:groups",
              List.of("blue", "admin")));

  private Callers() {}

  static Caller of(Identity who) {
    return switch (who) {
      case ANONYMOUS -> new Caller.Anonymous();
      case KEY -> new Caller.ApiKey();
      case GUEST -> new Caller.Iam(false, "guest", Claims.NONE);
      case IAM -> new Caller.Iam(true, "someone", Claims.NONE);
      case REPORTER -> new Caller.Iam(true, "reporter", Claims.NONE);
      case ANN_POOL -> new Caller.Token(Provider.USER_POOLS, ANN);
      case BOB_POOL -> new Caller.Token(Provider.USER_POOLS, BOB);
      case BARE_POOL ->
          new Caller.Token(Provider.USER_POOLS, new Claims(Map.of("iss", "https://issuer")));
      case ANN_OIDC -> new Caller.Token(Provider.OIDC, ANN);
      case BOB_OIDC -> new Caller.Token(Provider.OIDC, BOB);
      case AUTHORIZER -> new Caller.Authorized(Claims.NONE, Set.of());
    };
  }
}
