package dev.penstock.identity;

import dev.penstock.definition.Provider;
import java.util.Set;

/**
 * An issuer whose tokens an API takes.
 *
 * @param name the claim `iss` of its tokens, to the letter
 * @param provider {@link Provider#USER_POOLS} for a Cognito user pool, otherwise {@link
 *     Provider#OIDC}
 * @param audiences the claim `aud` must hold one of them; empty for any
 * @param clients the application that the token was made for must be one of them; empty for any
 * @param algorithms of signatures, by their names in RFC 7518; asymmetric ones alone
 * @param groups claims that must be lists of texts where a token has them
 */
public record TrustedIssuer(
    String name,
    Provider provider,
    KeyOrigin keys,
    Set<String> audiences,
    Set<String> clients,
    Set<String> algorithms,
    TokenUse use,
    Set<String> groups) {
  /** RSA and elliptic curves: with a shared secret whoever checks could also sign. */
  public static final Set<String> ALGORITHMS =
      Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

  public TrustedIssuer {
    audiences = Set.copyOf(audiences);
    clients = Set.copyOf(clients);
    algorithms = Set.copyOf(algorithms);
    groups = Set.copyOf(groups);
    if (provider != Provider.USER_POOLS && provider != Provider.OIDC) {
      throw new IllegalArgumentException("An issuer for " + provider);
    }
    if (provider == Provider.OIDC && audiences.isEmpty() && clients.isEmpty()) {
      throw new IllegalArgumentException(
          "Tokens that %s made for anybody else would be taken".formatted(name));
    }
    if (algorithms.isEmpty() || !ALGORITHMS.containsAll(algorithms)) {
      throw new IllegalArgumentException("Algorithms of %s: %s".formatted(name, algorithms));
    }
  }

  /** The issuer of a Cognito user pool, such as `eu-central-1_AbCdEfGhI`. */
  public static String ofUserPool(String pool) {
    var region = pool.substring(0, Math.max(0, pool.indexOf('_')));
    var domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    return "https://cognito-idp.%s.%s/%s".formatted(region, domain, pool);
  }
}
