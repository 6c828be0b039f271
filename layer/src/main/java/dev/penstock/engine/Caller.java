package dev.penstock.engine;

import dev.penstock.definition.Provider;
import java.util.Set;

/** Who asks, as far as the edge could prove it. */
public sealed interface Caller {
  /** Nothing was proved. */
  record Anonymous() implements Caller {}

  /** Sent one of the API's keys. */
  record ApiKey() implements Caller {}

  /**
   * Sent a token that an issuer signed.
   *
   * @param provider a user pool or another issuer of OpenID Connect
   */
  record Token(Provider provider, Claims claims) implements Caller {
    public Token {
      if (provider != Provider.USER_POOLS && provider != Provider.OIDC) {
        throw new IllegalArgumentException("A token of " + provider);
      }
    }
  }

  /**
   * Let in by a custom authorizer.
   *
   * @param claims the context that the authorizer gave
   * @param deniedFields what it denies nevertheless, each as `Type.field`
   */
  record Authorized(Claims claims, Set<String> deniedFields) implements Caller {
    public Authorized {
      deniedFields = Set.copyOf(deniedFields);
    }
  }

  /**
   * An identity of AWS IAM.
   *
   * @param authenticated false for a guest of an identity pool
   * @param principal the name of the role or user
   */
  record Iam(boolean authenticated, String principal, Claims claims) implements Caller {}
}
