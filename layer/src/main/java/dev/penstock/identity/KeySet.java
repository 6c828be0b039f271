package dev.penstock.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/** Reads JSON Web Key Sets (RFC 7517). */
final class KeySet {
  private static final Set<KeyType> TYPES = Set.of(KeyType.RSA, KeyType.EC);

  /** What NIST SP 800-131A asks for. */
  private static final int RSA_BITS = 2048;

  private KeySet() {}

  /** The public keys that signatures may be checked with; at least one. */
  static JWKSet read(String text) throws Unreachable {
    List<JWK> keys;
    try {
      keys = JWKSet.parse(text).getKeys().stream().filter(KeySet::usable).toList();
    } catch (ParseException | RuntimeException _) {
      throw new Unreachable("They are not a JSON Web Key Set");
    }
    if (keys.isEmpty()) {
      throw new Unreachable("There is none for signatures");
    }
    return new JWKSet(keys).toPublicJWKSet();
  }

  private static boolean usable(JWK key) {
    return TYPES.contains(key.getKeyType())
        && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
        && (key.getKeyType().equals(KeyType.EC) || bits(key) >= RSA_BITS);
  }

  private static int bits(JWK key) {
    try {
      return key.toRSAKey().toRSAPublicKey().getModulus().bitLength();
    } catch (JOSEException _) {
      return 0;
    }
  }
}
