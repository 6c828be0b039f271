package dev.penstock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Provider;
import dev.penstock.engine.Caller;
import dev.penstock.testing.TestIssuer;
import dev.penstock.testing.TestKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Audience, client and use of tokens, of user pools and of others; and what becomes of a claim. */
final class ClaimsOfTokensTest {
  private static final TestKey KEY = TestKey.rsa("k1");
  private final TurnedClock clock = new TurnedClock();
  private final TestIssuer issuer = TestIssuer.start(KEY);

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void claimsReachTheCallerAsTheyAre() {
    var finding =
        examine(
            oidc(TokenUse.ANY, Set.of()),
            Map.of("age", "36", "admin", "true", "tenants", "[\"a\",\"b\"]", "x", "{\"y\":1.5}"));

    assertThat(finding).isInstanceOf(Finding.Proved.class);
    var caller = (Caller.Token) ((Finding.Proved) finding).caller();
    assertThat(caller.provider()).isEqualTo(Provider.OIDC);
    assertThat(caller.claims().texts("sub")).containsExactly("ada");
    assertThat(caller.claims().texts("tenants")).containsExactly("a", "b");
    assertThat(caller.claims().values())
        .containsEntry("age", 36L)
        .containsEntry("admin", true)
        .containsEntry("x", Map.of("y", 1.5));
    assertThat(finding.toString()).doesNotContain("ada");
  }

  /** Cognito: developer guide, "Using the ID token" and "Using the access token". */
  @ParameterizedTest
  @CsvSource({
    "ACCESS, access, web, , PROVED",
    "ACCESS, access, mobile, , PROVED",
    "ACCESS, access, other, , AUDIENCE",
    "ACCESS, access, , web, AUDIENCE",
    "ACCESS, id, , web, USE",
    "ACCESS, refresh, web, , USE",
    "ACCESS, , web, , USE",
    "ID, id, , web, PROVED",
    "ID, id, , other, AUDIENCE",
    "ID, id, web, , AUDIENCE",
    "ID, access, web, , USE",
    "ANY, access, web, , PROVED",
    "ANY, id, , mobile, PROVED",
    "ANY, id, , other, AUDIENCE",
    "ANY, refresh, web, , USE"
  })
  void tokensOfUserPools(
      TokenUse use,
      @Nullable String tokenUse,
      @Nullable String client,
      @Nullable String audience,
      String end) {
    var pool =
        new TrustedIssuer(
            issuer.name(),
            Provider.USER_POOLS,
            new KeyOrigin.Discovery(),
            Set.of(),
            Set.of("web", "mobile"),
            Set.of("RS256"),
            use,
            Set.of("cognito:groups"));

    assertEnds(
        examine(pool, texts("token_use", tokenUse, "client_id", client, "aud", audience)), end);
  }

  @ParameterizedTest
  @CsvSource({
    "ANY, , , , PROVED",
    "ACCESS, , , , PROVED",
    "ACCESS, at_hash, , , USE",
    "ACCESS, c_hash, , , USE",
    "ID, at_hash, , , PROVED",
    "ANY, at_hash, , , PROVED",
    "ANY, , azp, web, PROVED",
    "ANY, , client_id, web, PROVED",
    "ANY, , azp, other, AUDIENCE",
    "ANY, , client_id, other, AUDIENCE",
    "ANY, , appid, web, AUDIENCE"
  })
  void tokensOfOtherIssuers(
      TokenUse use,
      @Nullable String hash,
      @Nullable String claim,
      @Nullable String client,
      String end) {
    Set<String> clients = claim == null ? Set.of() : Set.of("web");
    var claims =
        texts(hash == null ? "x" : hash, "abc", claim == null ? "y" : claim, client, "z", null);

    assertEnds(examine(oidc(use, clients), claims), end);
  }

  @Test
  void anAccessTokenThatSaysSoIsNoIdToken() {
    var token =
        KEY.sign(
            "{\"alg\":\"RS256\",\"kid\":\"k1\",\"typ\":\"at+jwt\"}",
            TestIssuer.json(issuer.claims(clock.instant())));

    assertThat(examine(oidc(TokenUse.ID, Set.of()), token))
        .isEqualTo(new Finding.Refused(Reason.TYPE));
    assertThat(examine(oidc(TokenUse.ACCESS, Set.of()), token)).isInstanceOf(Finding.Proved.class);
  }

  @Test
  void aRememberedTokenEndsWithItsTime() {
    var identity = identity(oidc(TokenUse.ANY, Set.of()));
    var claims = issuer.claims(clock.instant());
    claims.put("exp", String.valueOf(clock.instant().getEpochSecond() + 60));
    var token = KEY.sign(TestIssuer.json(TestIssuer.header(KEY)), TestIssuer.json(claims));
    var credentials = new Credentials.Token(token);
    assertThat(identity.examine(credentials)).isInstanceOf(Finding.Proved.class);

    clock.turn(Duration.ofSeconds(89));
    assertThat(identity.examine(credentials)).isInstanceOf(Finding.Proved.class);

    clock.turn(Duration.ofSeconds(1));
    assertThat(identity.examine(credentials)).isEqualTo(new Finding.Refused(Reason.EXPIRED));
  }

  @Test
  void eachTokenIsCheckedAsItsIssuerWantsIt() {
    try (var other = TestIssuer.start(TestKey.rsa("k1"))) {
      var identity =
          new Identity(
              IdentitySettings.NONE
                  .withIssuers(List.of(oidc(TokenUse.ANY, Set.of()), oidc(other.name())))
                  .withTransport(Transport.TLS_OR_LOOPBACK),
              clock);
      var claims = issuer.claims(clock.instant());
      claims.put("iss", "\"%s\"".formatted(other.name()));
      var crossed = KEY.sign(TestIssuer.json(TestIssuer.header(KEY)), TestIssuer.json(claims));

      assertThat(identity.examine(new Credentials.Token(issuer.token(KEY, clock.instant()))))
          .isInstanceOf(Finding.Proved.class);
      assertThat(identity.examine(new Credentials.Token(crossed)))
          .isEqualTo(new Finding.Refused(Reason.SIGNATURE));
    }
  }

  @Test
  void theIssuerOfAUserPoolFollowsFromItsName() {
    assertThat(TrustedIssuer.ofUserPool("eu-central-1_AbCdEfGhI"))
        .isEqualTo("https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI");
    assertThat(TrustedIssuer.ofUserPool("cn-north-1_AbC"))
        .isEqualTo("https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbC");
  }

  private static void assertEnds(Finding finding, String end) {
    if (end.equals("PROVED")) {
      assertThat(finding).isInstanceOf(Finding.Proved.class);
    } else {
      assertThat(finding).isEqualTo(new Finding.Refused(Reason.valueOf(end)));
    }
  }

  private static Map<String, String> texts(
      String one,
      @Nullable String first,
      String two,
      @Nullable String second,
      String three,
      @Nullable String third) {
    return Map.of(one, json(first), two, json(second), three, json(third));
  }

  private static String json(@Nullable String text) {
    return text == null ? "null" : "\"%s\"".formatted(text);
  }

  private TrustedIssuer oidc(String name) {
    return new TrustedIssuer(
        name,
        Provider.OIDC,
        new KeyOrigin.Discovery(),
        Set.of(TestIssuer.AUDIENCE),
        Set.of(),
        Set.of("RS256"),
        TokenUse.ANY,
        Set.of());
  }

  private TrustedIssuer oidc(TokenUse use, Set<String> clients) {
    return new TrustedIssuer(
        issuer.name(),
        Provider.OIDC,
        new KeyOrigin.Discovery(),
        Set.of(TestIssuer.AUDIENCE),
        clients,
        Set.of("RS256"),
        use,
        Set.of());
  }

  private Finding examine(TrustedIssuer trusted, Map<String, String> changes) {
    var claims = issuer.claims(clock.instant());
    claims.putAll(changes);
    return examine(
        trusted, KEY.sign(TestIssuer.json(TestIssuer.header(KEY)), TestIssuer.json(claims)));
  }

  private Finding examine(TrustedIssuer trusted, String token) {
    return identity(trusted).examine(new Credentials.Token(token));
  }

  private Identity identity(TrustedIssuer trusted) {
    return new Identity(
        IdentitySettings.NONE
            .withIssuers(List.of(trusted))
            .withTransport(Transport.TLS_OR_LOOPBACK),
        clock);
  }
}
