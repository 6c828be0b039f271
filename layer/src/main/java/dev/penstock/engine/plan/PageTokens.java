package dev.penstock.engine.plan;

import static dev.penstock.engine.plan.Refusals.badToken;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals the place where a page ended, so that clients can neither read nor change it nor use it in
 * another query.
 *
 * <p>Gateways that share a secret read each other's tokens.
 */
public final class PageTokens {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 16_384;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  public PageTokens(byte[] secret) {
    if (secret.length < 16) {
      throw new IllegalArgumentException(
          "A secret of %d bytes for page tokens".formatted(secret.length));
    }
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .thenExpand("penstock page token 1".getBytes(StandardCharsets.US_ASCII), 32);
      this.key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HKDF-SHA256", e);
    }
  }

  /** A token that opens to the same bytes in the same context only. */
  public String seal(byte[] place, String context) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(place);
      var token = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return ENCODER.encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no AES-GCM", e);
    }
  }

  byte[] open(String token, String context) {
    if (token.length() > LONGEST) {
      throw badToken();
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length <= NONCE || !ENCODER.encodeToString(bytes).equals(token)) {
        throw badToken();
      }
      return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE), context)
          .doFinal(bytes, NONCE, bytes.length - NONCE);
    } catch (IllegalArgumentException | GeneralSecurityException _) {
      throw badToken();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
