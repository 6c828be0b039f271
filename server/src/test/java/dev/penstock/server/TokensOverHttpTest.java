package dev.penstock.server;

import static dev.penstock.testing.TestIssuer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Provider;
import dev.penstock.identity.AuthorizerSettings;
import dev.penstock.identity.AuthorizerSettings.Place;
import dev.penstock.identity.IdentitySettings;
import dev.penstock.identity.KeyOrigin;
import dev.penstock.identity.TokenUse;
import dev.penstock.identity.Transport;
import dev.penstock.identity.TrustedIssuer;
import dev.penstock.testing.LoopbackWeb;
import dev.penstock.testing.TestIssuer;
import dev.penstock.testing.TestKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who enters with a token, over real connections, to a server that trusts a real issuer. */
final class TokensOverHttpTest {
  private static final TestKey RSA = TestKey.rsa("k1");
  private static final TestKey EC = TestKey.ec("e1");
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
  private static final String BODY = "{\"query\":\"{ __typename }\"}";
  private final TestIssuer issuer = TestIssuer.start(RSA, EC);
  private final Running running =
      new Running(
          settings ->
              settings.withIdentity(
                  settings
                      .identity()
                      .withIssuers(List.of(trusted()))
                      .withTransport(Transport.TLS_OR_LOOPBACK)),
          _ -> "{\"id\":1}");

  @AfterEach
  void stop() {
    running.close();
    issuer.close();
  }

  private TrustedIssuer trusted() {
    return new TrustedIssuer(
        issuer.name(),
        Provider.OIDC,
        new KeyOrigin.Discovery(),
        Set.of(TestIssuer.AUDIENCE),
        Set.of(),
        Set.of("RS256", "ES256"),
        TokenUse.ANY,
        Set.of("groups"));
  }

  @Test
  void badTokensAreRefusedWithTheSameWords() throws Exception {
    var bad = BadTokens.of(issuer, RSA, EC);
    Map<String, Integer> entered = new LinkedHashMap<>();
    Set<String> bodies = new HashSet<>();
    for (var token : bad.entrySet()) {
      var answer = ask("authorization: " + token.getValue());
      if (answer.status() != 401) {
        entered.put(token.getKey(), answer.status());
      }
      bodies.add(answer.body());
    }

    System.getLogger("tokens").log(System.Logger.Level.INFO, "{0} bad tokens", bad.size());
    assertThat(entered).as("not refused").isEmpty();
    assertThat(bad).hasSizeGreaterThanOrEqualTo(50);
    assertThat(bodies).hasSize(1).first().asString().contains("UnauthorizedException");
    assertThat(issuer.web().asked("/strangers")).isEmpty();
  }

  @Test
  void aTokenIsNeverLogged() throws Exception {
    var good = issuer.token(RSA, Instant.now());

    ask("authorization: " + good);
    ask("authorization: " + good + "x");

    assertThat(running.logged()).hasSize(2);
    assertThat(running.logged().getLast()).contains("\"refused\":\"signature or unknown key\"");
    // the id of a request is made by chance, and "ada" is three of its digits now and then
    assertThat(String.join("", running.logged()).replaceAll("\"id\":\"[0-9a-f-]+\"", ""))
        .doesNotContain(good.substring(0, 20), "ada");
  }

  @Test
  void goodTokensEnter() throws Exception {
    var now = Instant.now();
    var good = issuer.token(RSA, now);
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("as it is", good);
    tokens.put("Bearer", "Bearer " + good);
    tokens.put("bearer", "bearer " + good);
    tokens.put("BEARER", "BEARER " + good);
    tokens.put("space at the end, which is not of the value (RFC 9110, 5.5)", good + "  ");
    tokens.put(
        "elliptic curve", EC.sign("{\"alg\":\"ES256\",\"kid\":\"e1\"}", json(issuer.claims(now))));
    tokens.put("without the key's id", RSA.sign("{\"alg\":\"RS256\"}", json(issuer.claims(now))));
    tokens.put(
        "access token",
        RSA.sign("{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", json(issuer.claims(now))));
    tokens.put("audiences", changed("aud", "[\"x\",\"%s\"]".formatted(TestIssuer.AUDIENCE)));
    tokens.put("expired 10 s ago", changed("exp", String.valueOf(now.getEpochSecond() - 10)));
    tokens.put("issued in 10 s", changed("iat", String.valueOf(now.getEpochSecond() + 10)));
    tokens.put("fraction of a second", changed("exp", now.getEpochSecond() + 60 + ".5"));
    tokens.put("no groups", changed("groups", "null"));
    tokens.put("other claims", changed("picture", "\"https://ex.example/a.png\""));

    for (var token : tokens.entrySet()) {
      assertThat(ask("authorization: " + token.getValue()).status())
          .as(token.getKey())
          .isEqualTo(200);
    }
    assertThat(issuer.downloads()).as("downloads of the keys").isEqualTo(1);
  }

  @Test
  void aTokenGoesBeforeAKey() throws Exception {
    var good = "authorization: " + issuer.token(RSA, Instant.now());
    var key = "x-api-key: " + Running.KEY;

    assertThat(ask(good, "x-api-key: wrong").status()).isEqualTo(200);
    assertThat(ask(good, key).status()).isEqualTo(200);
    assertThat(ask(good + "x", key).status()).as("a bad token and a good key").isEqualTo(401);
    assertThat(ask("authorization:", key).status()).as("an empty header").isEqualTo(200);
    assertThat(ask(key).status()).isEqualTo(200);
    assertThat(ask().status()).isEqualTo(401);
  }

  @Test
  void aRepeatedHeaderIsRefused() throws Exception {
    var good = "authorization: " + issuer.token(RSA, Instant.now());
    var key = "x-api-key: " + Running.KEY;

    assertThat(ask(good, good).status()).isEqualTo(401);
    assertThat(ask(key, key).status()).isEqualTo(401);
  }

  @Test
  void headersThatAreNotHttpAreRefusedBeforeAnybodyReadsThem() throws Exception {
    var good = "authorization: " + issuer.token(RSA, Instant.now());

    assertThat(ask(good.replace(".", ".\r\n ")).status()).as("folded").isBetween(400, 401);
    assertThat(ask("authorization: " + "A".repeat(40_000)).status()).isBetween(400, 431);
  }

  @Test
  void theAdviceNamesWhatTheServerTakes() throws Exception {
    assertThat(ask().body())
        .contains("a valid API key in the header x-api-key or a valid token in the header");
  }

  @Test
  void aNewKeyIsPickedUp() throws Exception {
    var now = Instant.now();
    assertThat(ask("authorization: " + issuer.token(RSA, now)).status()).isEqualTo(200);
    var rotated = TestKey.rsa("k2");
    issuer.publish(rotated, RSA);

    assertThat(ask("authorization: " + issuer.token(rotated, now)).status()).isEqualTo(200);
    assertThat(ask("authorization: " + issuer.token(RSA, now)).status()).isEqualTo(200);
    assertThat(issuer.downloads()).isEqualTo(2);
  }

  @Test
  void whileTheIssuerIsAwayKnownKeysServe() throws Exception {
    var now = Instant.now();
    assertThat(ask("authorization: " + issuer.token(RSA, now)).status()).isEqualTo(200);
    issuer.close();

    var other = issuer.claims(now);
    other.put("sub", "\"grace\"");
    var token = RSA.sign(json(TestIssuer.header(RSA)), json(other));
    assertThat(ask("authorization: " + token).status()).isEqualTo(200);
    assertThat(ask("authorization: " + issuer.token(TestKey.rsa("k9"), now)).status())
        .isEqualTo(401);
  }

  @Test
  void whenNobodyCanTellTheClientShouldComeAgain() throws Exception {
    issuer.web().answer(TestIssuer.KEYS, 500, "{}");
    try (var fresh =
        new Running(
            settings ->
                settings.withIdentity(
                    IdentitySettings.NONE
                        .withIssuers(List.of(trusted()))
                        .withTransport(Transport.TLS_OR_LOOPBACK)),
            _ -> "null")) {
      var answer = ask(fresh, List.of("authorization: " + issuer.token(RSA, Instant.now())));

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.head()).containsIgnoringCase("retry-after: 5");
      assertThat(answer.body()).doesNotContain("127.0.0.1");
    }
  }

  @Test
  void anAuthorizerOfOnesOwnDecidesOverTheRest() throws Exception {
    try (var web = LoopbackWeb.start();
        var own =
            new Running(
                settings ->
                    settings.withIdentity(
                        settings
                            .identity()
                            .withIssuers(List.of(trusted()))
                            .withTransport(Transport.TLS_OR_LOOPBACK)
                            .withAuthorizer(
                                new AuthorizerSettings(
                                    new Place.Address(web.address("/ask")),
                                    Duration.ofSeconds(2),
                                    Duration.ZERO))),
                _ -> "null")) {
      var token = List.of("authorization: ticket-7", "x-api-key: secret", "x-tenant: t1");

      web.answer("/ask", 200, "{\"isAuthorized\":true}");
      assertThat(ask(own, token).status()).isEqualTo(200);
      web.answer("/ask", 200, "{\"isAuthorized\":false}");
      var refused = ask(own, token);
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.body()).isEqualTo(ask(own, List.of()).body());
      web.answer("/ask", 500, "{}");
      assertThat(ask(own, token).status()).isEqualTo(503);
      assertThat(web.asked("/ask"))
          .hasSize(3)
          .allSatisfy(asked ->
              assertThat(asked.body())
                  .contains(
                      "\"authorizationToken\":\"ticket-7\"", "__typename", "\"x-tenant\":\"t1\"")
                  .doesNotContain("secret"));
      var bad = "authorization: " + issuer.token(RSA, Instant.now()) + "x";
      assertThat(ask(own, List.of(bad)).status()).isEqualTo(401);
      assertThat(web.asked("/ask")).hasSize(3);
    }
  }

  private String changed(String claim, String value) {
    var claims = issuer.claims(Instant.now());
    claims.put(claim, value);
    return RSA.sign(json(TestIssuer.header(RSA)), json(claims));
  }

  private record Answer(int status, String head, String body) {}

  private Answer ask(String... lines) throws IOException {
    return ask(running, List.of(lines));
  }

  /** Raw, because a client library would not send many of them. */
  private static Answer ask(Running server, List<String> lines) throws IOException {
    List<String> head = new ArrayList<>(List.of("POST /graphql HTTP/1.1", "host: a"));
    head.addAll(lines);
    head.add("content-type: application/json");
    head.add("content-length: " + BODY.length());
    var request = String.join("\r\n", head) + "\r\n\r\n" + BODY;
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return read(socket.getInputStream());
    }
  }

  /** One answer; the connection may stay open behind it. */
  private static Answer read(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    var length = LENGTH.matcher(head);
    var body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
    assertThat(head.toString()).startsWith("HTTP/1.1 ");
    return new Answer(
        Integer.parseInt(head.substring(9, 12)),
        head.toString(),
        new String(body, StandardCharsets.UTF_8));
  }
}
