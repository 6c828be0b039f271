package dev.penstock.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks tokens that say they are of one issuer. */
final class TokenVerifier {
  private static final Set<JOSEObjectType> ACCESS =
      Set.of(new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"));
  private static final Set<JOSEObjectType> PLAIN =
      Set.of(JOSEObjectType.JWT, new JOSEObjectType("application/jwt"));
  private final TrustedIssuer issuer;
  private final SigningKeys keys;
  private final ClaimChecks checks;
  private final InstantSource clock;
  private final Set<JWSAlgorithm> algorithms;
  private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();

  TokenVerifier(TrustedIssuer issuer, SigningKeys keys, InstantSource clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.checks = new ClaimChecks(issuer);
    this.clock = clock;
    this.algorithms =
        issuer.algorithms().stream()
            .map(JWSAlgorithm::parse)
            .collect(Collectors.toUnmodifiableSet());
    signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
    signatures.setJWSTypeVerifier((_, _) -> {});
    signatures.setJWTClaimsSetVerifier((_, _) -> {});
  }

  /** A token that was right, and until when it is. */
  record Verified(Finding finding, Instant until) {
    Verified notAfter(Instant latest) {
      return latest.isBefore(until) ? new Verified(finding, latest) : this;
    }
  }

  Verified verify(SignedJWT token) {
    var header = token.getHeader();
    if (!typed(header)) {
      return refused(Reason.TYPE);
    }
    // RFC 7797 forbids unencoded payloads in tokens, and no extension is understood here
    if (header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
      return refused(Reason.HEADER);
    }
    if (!algorithms.contains(header.getAlgorithm())) {
      return refused(Reason.ALGORITHM);
    }
    try {
      return checked(token, signatures.process(token, null));
    } catch (SigningKeys.Missing _) {
      return new Verified(new Finding.Unavailable(), Instant.MIN);
    } catch (BadJOSEException | JOSEException _) {
      return refused(Reason.SIGNATURE);
    }
  }

  /** None at all is common; where an access token says so, it is no ID token. */
  private boolean typed(JWSHeader header) {
    var type = header.getType();
    return type == null
        || PLAIN.contains(type)
        || (ACCESS.contains(type) && issuer.use() != TokenUse.ID);
  }

  private Verified checked(SignedJWT token, JWTClaimsSet claims) {
    var values = values(token);
    // the library makes a text of a number, and rules would compare the number
    if (!(values.get("sub") instanceof String)) {
      return refused(Reason.SUBJECT);
    }
    var fault = checks.fault(claims, clock.instant());
    if (fault.isPresent()) {
      return refused(fault.get());
    }
    var caller = new Caller.Token(issuer.provider(), new Claims(values));
    return new Verified(
        new Finding.Proved(caller), claims.getExpirationTime().toInstant().plus(ClaimChecks.SKEW));
  }

  /** As they stand in the token, without the library's own types. */
  private static Map<String, Object> values(SignedJWT token) {
    var values = token.getPayload().toJSONObject();
    return values == null ? Map.of() : values;
  }

  private static Verified refused(Reason reason) {
    return new Verified(new Finding.Refused(reason), Instant.MIN);
  }

  /** Gets the keys before they are needed. */
  void prepare() {
    keys.prepare();
  }
}
