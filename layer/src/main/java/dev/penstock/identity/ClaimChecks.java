package dev.penstock.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.penstock.definition.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the claims of a token of one issuer must be, once its signature is right. */
final class ClaimChecks {
  /** How far the clocks of an issuer and of this machine may be apart. */
  static final Duration SKEW = Duration.ofSeconds(30);

  private final TrustedIssuer issuer;

  ClaimChecks(TrustedIssuer issuer) {
    this.issuer = issuer;
  }

  /** The first thing that is wrong. */
  Optional<Reason> fault(JWTClaimsSet claims, Instant now) {
    return Stream.of(
            times(claims, now),
            unless(subject(claims), Reason.SUBJECT),
            unless(audience(claims) && client(claims), Reason.AUDIENCE),
            unless(use(claims), Reason.USE),
            unless(groups(claims), Reason.GROUPS))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Reason> unless(boolean right, Reason reason) {
    return right ? Optional.empty() : Optional.of(reason);
  }

  private static boolean subject(JWTClaimsSet claims) {
    return claims.getSubject() != null && !claims.getSubject().isBlank();
  }

  private static Optional<Reason> times(JWTClaimsSet claims, Instant now) {
    if (claims.getExpirationTime() == null) {
      return Optional.of(Reason.NO_EXPIRY);
    }
    if (!now.isBefore(claims.getExpirationTime().toInstant().plus(SKEW))) {
      return Optional.of(Reason.EXPIRED);
    }
    if (later(claims.getNotBeforeTime(), now)) {
      return Optional.of(Reason.NOT_YET_VALID);
    }
    return unless(!later(claims.getIssueTime(), now), Reason.ISSUED_IN_FUTURE);
  }

  private static boolean later(Date time, Instant now) {
    return time != null && time.toInstant().isAfter(now.plus(SKEW));
  }

  private boolean audience(JWTClaimsSet claims) {
    return issuer.audiences().isEmpty()
        || claims.getAudience().stream().anyMatch(issuer.audiences()::contains);
  }

  /**
   * Access tokens of Cognito name it `client_id`, its ID tokens `aud`; others `client_id` (RFC
   * 9068) or `azp` (OpenID Connect).
   */
  private boolean client(JWTClaimsSet claims) {
    var clients = issuer.clients();
    if (clients.isEmpty()) {
      return true;
    }
    Predicate<String> known =
        name -> claims.getClaim(name) instanceof String client && clients.contains(client);
    if (issuer.provider() == Provider.USER_POOLS && isId(claims)) {
      return claims.getAudience().size() == 1 && clients.containsAll(claims.getAudience());
    }
    return issuer.provider() == Provider.USER_POOLS
        ? known.test("client_id")
        : Stream.of("client_id", "azp").anyMatch(known);
  }

  private static boolean isId(JWTClaimsSet claims) {
    return "id".equals(claims.getClaim("token_use"));
  }

  /**
   * Cognito says what a token is for. Of others, only ID tokens have the hash of an access token,
   * and tokens about events (logout, for one) never prove who calls.
   */
  private boolean use(JWTClaimsSet claims) {
    if (issuer.provider() == Provider.USER_POOLS) {
      return uses().contains(String.valueOf(claims.getClaim("token_use")));
    }
    var id = Stream.of("at_hash", "c_hash").anyMatch(name -> claims.getClaim(name) != null);
    return claims.getClaim("events") == null && (issuer.use() != TokenUse.ACCESS || !id);
  }

  private List<String> uses() {
    return switch (issuer.use()) {
      case ACCESS -> List.of("access");
      case ID -> List.of("id");
      case ANY -> List.of("access", "id");
    };
  }

  /** A text instead of a list could be read as one group or as several. */
  private boolean groups(JWTClaimsSet claims) {
    return issuer.groups().stream()
        .map(claims::getClaim)
        .filter(Objects::nonNull)
        .allMatch(value ->
            value instanceof Collection<?> groups
                && groups.stream().allMatch(String.class::isInstance));
  }
}
