package dev.penstock.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.penstock.definition.Provider;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Signs tokens for tests. Whoever serves an API to others must not trust it. */
public final class DevelopmentIssuer {
  /** Claims that it sets itself. */
  public static final Set<String> OWN_CLAIMS =
      Set.of("iss", "aud", "exp", "iat", "nbf", "jti", "client_id", "token_use");

  private static final String AUDIENCE = "penstock";
  private final String keys;

  /**
   * @param keys a JSON Web Key Set with its private half, from {@link #makeKeys}
   */
  public DevelopmentIssuer(String keys) {
    this.keys = keys;
  }

  /** A new key, to be kept where nobody else can read it. */
  public static String makeKeys() {
    try {
      var key =
          new ECKeyGenerator(Curve.P_256)
              .keyID(UUID.randomUUID().toString())
              .keyUse(KeyUse.SIGNATURE)
              .generate();
      return new JWKSet(key).toString(false);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What must be trusted so that its tokens are taken: one issuer for each provider. */
  public List<TrustedIssuer> trusted() {
    return List.of(
        trusted(Provider.USER_POOLS, Set.of(), Set.of(AUDIENCE)),
        trusted(Provider.OIDC, Set.of(AUDIENCE), Set.of()));
  }

  private TrustedIssuer trusted(Provider provider, Set<String> audiences, Set<String> clients) {
    return new TrustedIssuer(
        name(provider),
        provider,
        new KeyOrigin.Text(keys),
        audiences,
        clients,
        Set.of("ES256"),
        TokenUse.ANY,
        Set.of());
  }

  private static String name(Provider provider) {
    return provider == Provider.USER_POOLS
        ? "urn:penstock:development:user-pools"
        : "urn:penstock:development:oidc";
  }

  /**
   * Signs a token.
   *
   * @param claims all but {@link #OWN_CLAIMS}
   */
  public String sign(Provider provider, Map<String, Object> claims, Instant now, Instant expires) {
    var content =
        new JWTClaimsSet.Builder()
            .issuer(name(provider))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(expires))
            .jwtID(UUID.randomUUID().toString());
    if (provider == Provider.USER_POOLS) {
      content.claim("token_use", "access").claim("client_id", AUDIENCE);
    } else {
      content.audience(AUDIENCE);
    }
    claims.forEach(content::claim);
    try {
      var key = key();
      var header =
          new JWSHeader.Builder(JWSAlgorithm.ES256)
              .type(JOSEObjectType.JWT)
              .keyID(key.getKeyID())
              .build();
      var token = new SignedJWT(header, content.build());
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private ECKey key() {
    try {
      return JWKSet.parse(keys).getKeys().getFirst().toECKey();
    } catch (ParseException e) {
      throw new IllegalStateException("Not the key of a development issuer", e);
    }
  }
}
