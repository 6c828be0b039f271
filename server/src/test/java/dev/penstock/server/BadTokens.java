package dev.penstock.server;

import static dev.penstock.testing.TestIssuer.json;

import dev.penstock.testing.TestIssuer;
import dev.penstock.testing.TestKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that nobody may enter with, by what is wrong with them: lines of `authorization`. */
final class BadTokens {
  private final TestIssuer issuer;
  private final TestKey key;
  private final TestKey stranger = TestKey.rsa("stranger");
  private final Instant now = Instant.now();
  private final Map<String, String> lines = new LinkedHashMap<>();

  private BadTokens(TestIssuer issuer, TestKey key) {
    this.issuer = issuer;
    this.key = key;
  }

  static Map<String, String> of(TestIssuer issuer, TestKey rsa, TestKey ec) {
    var tokens = new BadTokens(issuer, rsa);
    tokens.signatures(ec);
    tokens.headers();
    tokens.times();
    tokens.claims();
    tokens.forms();
    return tokens.lines;
  }

  private void signatures(TestKey ec) {
    var good = issuer.token(key, now);
    var content = good.substring(0, good.lastIndexOf('.'));
    add("alg none", TestKey.encode(with("alg", "\"none\"")) + claimsPart() + ".");
    add("alg none and a signature", TestKey.encode(with("alg", "\"none\"")) + claimsPart() + ".AA");
    add("alg nOnE", TestKey.encode(with("alg", "\"nOnE\"")) + claimsPart() + ".AA");
    add("public key as a shared secret", confused("HS256", "HmacSHA256"));
    add("public key as a shared secret, HS512", confused("HS512", "HmacSHA512"));
    add("known id, other key", stranger.sign(json(header(key)), json(issuer.claims(now))));
    add("unknown key", stranger.sign(json(header(stranger)), json(issuer.claims(now))));
    add("tampered claims", content(good, 0) + tampered() + "." + content(good, 2));
    add("tampered header", TestKey.encode(with("x", "1")) + "." + rest(good));
    add("empty signature", content + ".");
    add("zeros as a signature", content + "." + "A".repeat(342));
    add("cut signature", good.substring(0, good.length() - 8));
    add("signature of another algorithm", sign(header("alg", "\"RS512\""), "SHA512withRSA"));
    add("PS256, not allowed here", sign(header("alg", "\"PS256\""), "RSASSA-PSS"));
    add("RS256 that is PS256", key.sign(json(header(key)), json(issuer.claims(now)), "RSASSA-PSS"));
    add("ES256 of an RSA key's id", ec.sign(with("alg", "\"ES256\""), json(issuer.claims(now))));
    add("RS256 of a curve's id", sign(header("kid", "\"%s\"".formatted(ec.id())), "SHA256withRSA"));
    var curve = header(ec);
    curve.put("alg", "\"ES256\"");
    var zeros = "." + "A".repeat(86);
    add("ES256 with r = s = 0", TestKey.encode(json(curve)) + claimsPart() + zeros);
    curve.put("alg", "\"EdDSA\"");
    add("EdDSA of a point of low order", TestKey.encode(json(curve)) + claimsPart() + zeros);
  }

  private void headers() {
    var embedded = header(stranger);
    embedded.put("jwk", stranger.jwk());
    add("embedded key", stranger.sign(json(embedded), json(issuer.claims(now))));
    embedded.remove("jwk");
    embedded.put("jku", "\"%s\"".formatted(issuer.web().address("/strangers")));
    issuer.web().answer("/strangers", 200, TestIssuer.set(stranger));
    add("address of another key set", stranger.sign(json(embedded), json(issuer.claims(now))));
    embedded.remove("jku");
    embedded.put("x5u", "\"%s\"".formatted(issuer.web().address("/strangers")));
    add("address of a certificate", stranger.sign(json(embedded), json(issuer.claims(now))));
    embedded.remove("x5u");
    embedded.put("x5c", "[\"MIIB\"]");
    add("embedded certificate", stranger.sign(json(embedded), json(issuer.claims(now))));
    add("unknown crit", signed(header("crit", "[\"exp\"]")));
    add("crit of a header that is there", signed(header("crit", "[\"kid\"]")));
    add("empty crit", signed(header("crit", "[]")));
    var unencoded = header("b64", "false");
    unencoded.put("crit", "[\"b64\"]");
    add("unencoded payload", signed(unencoded));
    add("unencoded payload without crit", signed(header("b64", "false")));
    add("kid is a path", strange("\"../../../../etc/passwd\""));
    add("kid is SQL", strange("\"k1' or '1'='1\""));
    add("kid is a list", signed(header("kid", "[\"k1\"]")));
    add("kid of 10 KB", signed(header("kid", "\"%s\"".formatted("k".repeat(10_000)))));
    add("compressed", signed(header("zip", "\"DEF\""), "not deflated"));
    add("type of a logout token", signed(header("typ", "\"logout+jwt\"")));
    add("type of an encrypted token", signed(header("typ", "\"JOSE\"")));
    add("nested token", nested());
    add("header is a list", key.sign("[\"RS256\"]", json(issuer.claims(now))));
    add("header is a text", key.sign("\"RS256\"", json(issuer.claims(now))));
    add(
        "alg twice",
        key.sign(json(header(key)).replace("{", "{\"alg\":\"none\","), json(issuer.claims(now))));
    add("alg is null", signed(header("alg", "null")));
    add("no alg", key.sign("{\"kid\":\"%s\"}".formatted(key.id()), json(issuer.claims(now))));
    add("deep header", signed(header("x", "[".repeat(2_000) + "]".repeat(2_000))));
  }

  private void times() {
    var seconds = now.getEpochSecond();
    claim("expired 31 s ago", "exp", seconds - 32);
    claim("expired long ago", "exp", 1);
    claim("no expiry", "exp", "null");
    claim("exp as a text", "exp", "\"%d\"".formatted(seconds + 300));
    claim("exp in Arabic digits", "exp", "\"\\u0661\\u0667\\u0669\\u0660\\u0660\\u0660\\u0660\"");
    claim("exp is a fraction of the past", "exp", (seconds - 100) + ".5");
    claim("exp beyond every number", "exp", "1e400");
    claim("exp below zero", "exp", -seconds);
    claim("exp is a list", "exp", "[%d]".formatted(seconds + 300));
    claim("not valid for 5 minutes", "nbf", seconds + 300);
    claim("nbf as a text", "nbf", "\"tomorrow\"");
    claim("issued tomorrow", "iat", seconds + 86_400);
    claim("iat as a text", "iat", "\"now\"");
    var claims = issuer.claims(now);
    claims.remove("exp");
    add("without exp", key.sign(json(header(key)), json(claims)));
  }

  private void claims() {
    claim("other audience", "aud", "\"other\"");
    claim("no audience", "aud", "[]");
    claim("aud is an object", "aud", "{\"%s\":true}".formatted(TestIssuer.AUDIENCE));
    claim("aud in a list in a list", "aud", "[[\"%s\"]]".formatted(TestIssuer.AUDIENCE));
    claim("other issuer", "iss", "\"https://other.example\"");
    claim("issuer with a slash at its end", "iss", "\"%s/\"".formatted(issuer.name()));
    claim("issuer is a list", "iss", "[\"%s\"]".formatted(issuer.name()));
    claim("issuer is null", "iss", "null");
    claim("sub is null", "sub", "null");
    claim("sub is empty", "sub", "\"\"");
    claim("sub is a list", "sub", "[\"ada\"]");
    claim("sub is an object", "sub", "{\"name\":\"ada\"}");
    claim("sub is a number", "sub", "7");
    claim("groups are a text", "groups", "\"editors\"");
    claim("groups are in a list in a list", "groups", "[[\"editors\"]]");
    claim("groups are numbers", "groups", "[1,2]");
    claim("groups are an object", "groups", "{\"editors\":true}");
    claim("a token about events", "events", "{\"http://schemas.openid.net/event/logout\":{}}");
    var claims = json(issuer.claims(now));
    add("exp twice", key.sign(json(header(key)), claims.replace("{", "{\"exp\":1,")));
    add("claims are a list", key.sign(json(header(key)), "[" + claims + "]"));
    add("claims are no JSON", key.sign(json(header(key)), "ada"));
    var deep = "[".repeat(2_000) + "]".repeat(2_000);
    claim("deep claims", "x", deep);
  }

  private void forms() {
    var good = issuer.token(key, now);
    add("two parts", good.substring(0, good.lastIndexOf('.')));
    add("five parts", good + ".AA.AA");
    add("dot at the end", good + ".");
    add("dot at the beginning", "." + good);
    add("space inside", good.replace(".", ". "));
    add("tab inside", good.replaceFirst("\\.", ".\t"));
    add("padding", good + "=");
    add("ordinary base64", good.replaceFirst("\\.", "+/."));
    add("letters that are none", good.replaceFirst("\\.", "é."));
    add("no token", "Bearer");
    add("Bearer twice", "Bearer Bearer " + good);
    add("two tokens", good + ", " + good);
    add("another scheme", "Basic " + good);
    add("scheme and a colon", "Bearer: " + good);
    add("scheme without a space", "Bearer" + good);
    add("in quotes", "\"" + good + "\"");
    add("8 KB of one letter", "A".repeat(8_193));
    add("20 KB", "Bearer " + TestKey.encode("{}".repeat(7_500)) + ".AA.AA");
    add("signature of AWS", "AWS4-HMAC-SHA256 Credential=AKIA/20261120/us-east-1/appsync/aws4");
    add("the API key", Running.KEY);
  }

  private void add(String fault, String line) {
    if (lines.put(fault, line) != null) {
      throw new IllegalArgumentException(fault);
    }
  }

  private void claim(String fault, String name, Object value) {
    var claims = issuer.claims(now);
    claims.put(name, String.valueOf(value));
    add(fault, key.sign(json(header(key)), json(claims)));
  }

  private Map<String, String> header(String name, String value) {
    var header = header(key);
    header.put(name, value);
    return header;
  }

  private Map<String, String> header(TestKey other) {
    return TestIssuer.header(other);
  }

  private String with(String name, String value) {
    return json(header(name, value));
  }

  private String signed(Map<String, String> header) {
    return signed(header, json(issuer.claims(now)));
  }

  private String signed(Map<String, String> header, String claims) {
    return key.sign(json(header), claims);
  }

  private String sign(Map<String, String> header, String algorithm) {
    return key.sign(json(header), json(issuer.claims(now)), algorithm);
  }

  /** Signed by somebody who hopes that his key is found under that id. */
  private String strange(String id) {
    return stranger.sign(with("kid", id), json(issuer.claims(now)));
  }

  private String claimsPart() {
    return "." + TestKey.encode(json(issuer.claims(now)));
  }

  private String tampered() {
    var claims = issuer.claims(now);
    claims.put("sub", "\"root\"");
    return TestKey.encode(json(claims));
  }

  private static String content(String token, int part) {
    return token.split("\\.")[part] + (part == 0 ? "." : "");
  }

  private static String rest(String token) {
    return token.substring(token.indexOf('.') + 1);
  }

  /** HMAC with the issuer's public key for its secret (RFC 8725, 2.1). */
  private String confused(String name, String algorithm) {
    var content = TestKey.encode(with("alg", "\"%s\"".formatted(name))) + claimsPart();
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(((RSAPublicKey) key.pair().getPublic()).getEncoded(), algorithm));
      var bytes = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A good token as the content of another. */
  private String nested() {
    return key.sign(with("cty", "\"JWT\""), "\"%s\"".formatted(issuer.token(key, now)));
  }
}
