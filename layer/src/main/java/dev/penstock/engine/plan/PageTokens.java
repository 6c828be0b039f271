package dev.penstock.engine.plan;

import static dev.penstock.engine.plan.Refusals.badToken;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals the place where a page ended, so that clients can neither read nor change it nor use it in
 * another query. The same place of the same list has the same token: an answer is a function of
 * what its caller may see, to the byte.
 *
 * <p>Gateways that share a secret read each other's tokens.
 */
public final class PageTokens {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 16_384;

  private static final String MAC = "HmacSHA256";

  private final SecretKey key;
  private final SecretKey nonces;

  public PageTokens(byte[] secret) {
    if (secret.length < 16) {
      throw new IllegalArgumentException(
          "A secret of %d bytes for page tokens".formatted(secret.length));
    }
    this.key = derived(secret, "penstock page token 1", "AES");
    this.nonces = derived(secret, "penstock page token nonce 1", MAC);
  }

  private static SecretKey derived(byte[] secret, String purpose, String algorithm) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), 32);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HKDF-SHA256", e);
    }
  }

  /** A token that opens to the same bytes in the same context only. */
  public String seal(byte[] place, String context) {
    try {
      var nonce = nonce(place, context);
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(place);
      var token = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return ENCODER.encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no AES-GCM", e);
    }
  }

  /**
   * Nothing else is ever sealed with the same one, as far as a keyed hash can be trusted: the
   * synthetic initialization vector of RFC 5297 and RFC 8452, cut to what GCM takes.
   */
  private byte[] nonce(byte[] place, String context) throws GeneralSecurityException {
    var mac = Mac.getInstance(MAC);
    mac.init(nonces);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(place.length).flip());
    mac.update(place);
    mac.update(context.getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(mac.doFinal(), NONCE);
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
