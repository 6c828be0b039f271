package dev.penstock.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.SignedJWT;
import dev.penstock.identity.TokenVerifier.Verified;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The tokens of all issuers that an API trusts; those that were right are not checked again. */
final class Tokens {
  /** As many as are remembered. */
  private static final int REMEMBERED = 10_000;

  /** A token is checked again after that: its issuer may have taken its key back. */
  static final Duration TRUSTED = Duration.ofMinutes(5);

  private final Map<String, TokenVerifier> verifiers;
  private final InstantSource clock;
  private final Cache<String, Verified> right =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Tokens(List<TrustedIssuer> issuers, Supplier<Web> web, InstantSource clock) {
    this.clock = clock;
    this.verifiers =
        issuers.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    TrustedIssuer::name, issuer -> verifier(issuer, web, clock)));
  }

  private static TokenVerifier verifier(
      TrustedIssuer issuer, Supplier<Web> web, InstantSource clock) {
    var download = new KeyDownload(issuer.name(), issuer.keys(), web);
    return new TokenVerifier(issuer, new SigningKeys(issuer.name(), download, clock), clock);
  }

  boolean isEmpty() {
    return verifiers.isEmpty();
  }

  /** Empty when the token is of no issuer that is known here. */
  Optional<Finding> examine(String token) {
    // a hash, so that the memory holds no token that somebody could use
    var hash = Sha256.hex(token);
    var known = right.getIfPresent(hash);
    if (known != null && clock.instant().isBefore(known.until())) {
      return Optional.of(known.finding());
    }
    return parsed(token).flatMap(signed -> examined(signed, hash));
  }

  private Optional<Finding> examined(SignedJWT token, String hash) {
    String issuer;
    try {
      issuer = token.getJWTClaimsSet().getIssuer();
    } catch (ParseException _) {
      return Optional.of(new Finding.Refused(Reason.NOT_A_TOKEN));
    }
    return Optional.ofNullable(issuer)
        .map(verifiers::get)
        .map(verifier -> remembered(verifier.verify(token), hash));
  }

  private Finding remembered(Verified verified, String hash) {
    if (verified.finding() instanceof Finding.Proved) {
      right.put(hash, verified.notAfter(clock.instant().plus(TRUSTED)));
    }
    return verified.finding();
  }

  private static Optional<SignedJWT> parsed(String token) {
    try {
      return Optional.of(SignedJWT.parse(token));
    } catch (ParseException | RuntimeException _) {
      return Optional.empty();
    }
  }

  /** Gets the keys of every issuer before they are needed. */
  void prepare() {
    verifiers.values().forEach(TokenVerifier::prepare);
  }
}
