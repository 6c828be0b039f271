package dev.penstock.testing;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An issuer of OpenID Connect on loopback, with its discovery document and key set. */
public final class TestIssuer implements AutoCloseable {
  public static final String KEYS = "/keys";
  public static final String DISCOVERY = "/.well-known/openid-configuration";
  public static final String AUDIENCE = "shop-api";
  private final LoopbackWeb web = LoopbackWeb.start();

  /** Issues with these keys. */
  public static TestIssuer start(TestKey... keys) {
    var issuer = new TestIssuer();
    issuer.web.answer(
        DISCOVERY,
        200,
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}"
            .formatted(issuer.name(), issuer.web.address(KEYS)));
    issuer.publish(keys);
    return issuer;
  }

  /** The claim `iss` of its tokens. */
  public String name() {
    return web.address("").toString();
  }

  public LoopbackWeb web() {
    return web;
  }

  /** From now on its key set has these keys. */
  public void publish(TestKey... keys) {
    web.answer(KEYS, 200, set(keys));
  }

  public static String set(TestKey... keys) {
    return Arrays.stream(keys)
        .map(TestKey::jwk)
        .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
  }

  /** How often somebody wanted its keys. */
  public int downloads() {
    return web.asked(KEYS).size();
  }

  /** The header of a good token: names with JSON texts, to be changed. */
  public static Map<String, String> header(TestKey key) {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("alg", "\"RS256\"");
    header.put("kid", "\"%s\"".formatted(key.id()));
    header.put("typ", "\"JWT\"");
    return header;
  }

  /** The claims of a good token at that time: names with JSON texts, to be changed. */
  public Map<String, String> claims(Instant now) {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("iss", "\"%s\"".formatted(name()));
    claims.put("sub", "\"ada\"");
    claims.put("aud", "\"%s\"".formatted(AUDIENCE));
    claims.put("iat", String.valueOf(now.getEpochSecond()));
    claims.put("exp", String.valueOf(now.getEpochSecond() + 300));
    claims.put("groups", "[\"editors\"]");
    return claims;
  }

  /** A good token. */
  public String token(TestKey key, Instant now) {
    return key.sign(json(header(key)), json(claims(now)));
  }

  /** An object of names with JSON texts. */
  public static String json(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"%s\":%s".formatted(member.getKey(), member.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** From now on it does not answer. */
  @Override
  public void close() {
    web.close();
  }
}
