package dev.penstock.identity;

import dev.penstock.engine.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that open an API, of which memory holds salted hashes alone. */
final class ApiKeys {
  private static final Finding PROVED = new Finding.Proved(new Caller.ApiKey());
  private static final Finding UNKNOWN = new Finding.Refused(Reason.UNKNOWN_KEY);
  private static final Finding EXPIRED = new Finding.Refused(Reason.EXPIRED_KEY);
  private final byte[] salt = new byte[16];
  private final List<Hashed> keys;
  private final InstantSource clock;

  private record Hashed(byte[] hash, Instant expires) {}

  ApiKeys(List<ApiKey> keys, InstantSource clock) {
    new SecureRandom().nextBytes(salt);
    this.keys = keys.stream().map(key -> new Hashed(hash(key.text()), key.expires())).toList();
    this.clock = clock;
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Compares with every key in constant time, so that the time tells nothing about any of them. */
  Finding examine(String given) {
    var hash = hash(given);
    @Nullable Hashed found = null;
    for (var key : keys) {
      if (MessageDigest.isEqual(key.hash(), hash)) {
        found = key;
      }
    }
    if (found == null) {
      return UNKNOWN;
    }
    // asking the clock is spared for keys that stay
    return found.expires().equals(ApiKey.NEVER) || clock.instant().isBefore(found.expires())
        ? PROVED
        : EXPIRED;
  }

  private byte[] hash(String text) {
    var digest = Sha256.digest();
    digest.update(salt);
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
