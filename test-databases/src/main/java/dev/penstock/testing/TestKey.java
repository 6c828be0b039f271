package dev.penstock.testing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;

/**
 * A key that signs tokens, by the JDK alone: what a test expects does not come from the library
 * that is tested.
 */
public record TestKey(String id, KeyPair pair) {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  public static TestKey rsa(String id) {
    return rsa(id, 2048);
  }

  public static TestKey rsa(String id, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return new TestKey(id, generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** On the curve P-256. */
  public static TestKey ec(String id) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new TestKey(id, generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public half as a JSON Web Key (RFC 7517). */
  public String jwk() {
    return switch (pair.getPublic()) {
      case RSAPublicKey key ->
          "{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
              .formatted(id, number(key.getModulus(), 0), number(key.getPublicExponent(), 0));
      case ECPublicKey key ->
          "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\"}"
              .formatted(
                  id, number(key.getW().getAffineX(), 32), number(key.getW().getAffineY(), 32));
      default -> throw new IllegalStateException();
    };
  }

  private static String number(BigInteger number, int least) {
    var bytes = number.toByteArray();
    var start = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    var length = Math.max(least, bytes.length - start);
    var padded = new byte[length];
    System.arraycopy(bytes, start, padded, length - (bytes.length - start), bytes.length - start);
    return BASE64.encodeToString(padded);
  }

  /** A token of these JSON texts, signed as RS256 or, with an elliptic curve, ES256 demands. */
  public String sign(String header, String claims) {
    return sign(
        header,
        claims,
        pair.getPublic() instanceof RSAPublicKey
            ? "SHA256withRSA"
            : "SHA256withECDSAinP1363Format");
  }

  /**
   * The same.
   *
   * @param algorithm by the JDK's name
   */
  public String sign(String header, String claims, String algorithm) {
    var content = encode(header) + "." + encode(claims);
    try {
      var signature = Signature.getInstance(algorithm);
      if (algorithm.equals("RSASSA-PSS")) {
        signature.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      signature.initSign(pair.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In base64url. */
  public static String encode(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "TestKey " + id;
  }
}
