package dev.penstock.identity;

import static dev.penstock.testing.TestIssuer.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.penstock.definition.Provider;
import dev.penstock.testing.LoopbackWeb;
import dev.penstock.testing.TestIssuer;
import dev.penstock.testing.TestKey;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the keys of an issuer are fetched, kept and renewed; each limit as the guide promises it. */
final class SigningKeysTest {
  private static final TestKey KEY = TestKey.rsa("k1");
  private static final TestKey NEXT = TestKey.rsa("k2");
  private static final TestKey STRANGE = TestKey.rsa("k9");
  private static final Finding REFUSED = new Finding.Refused(Reason.SIGNATURE);
  private static final Finding UNAVAILABLE = new Finding.Unavailable();
  private final TurnedClock clock = new TurnedClock();
  private final TestIssuer issuer = TestIssuer.start(KEY);
  private final Identity identity = identity(new KeyOrigin.Discovery());
  private int tokens;

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void keysAreFetchedOnceForAll() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          IntStream.range(0, 50)
              .mapToObj(_ -> token(KEY))
              .map(token -> threads.submit(() -> examine(identity, token)))
              .toList();
      for (var each : asked) {
        assertThat(each.get()).isInstanceOf(Finding.Proved.class);
      }
    }

    assertThat(issuer.downloads()).isEqualTo(1);
  }

  @Test
  void keysAreRenewedBesideTheRequestsBeforeTheyAreOld() {
    assertEnters(KEY);
    issuer.publish(KEY, NEXT);
    clock.turn(Duration.ofMinutes(10));

    assertEnters(KEY);

    awaitDownloads(2);
    assertEnters(NEXT);
    assertThat(issuer.downloads()).isEqualTo(2);
  }

  @Test
  void aKeyThatWasTakenBackIsRefusedAfterAQuarterOfAnHour() {
    var token = token(KEY);
    assertThat(examine(identity, token)).isInstanceOf(Finding.Proved.class);
    issuer.publish(NEXT);
    clock.turn(Duration.ofMinutes(4));
    assertThat(examine(identity, token)).isInstanceOf(Finding.Proved.class);

    clock.turn(Duration.ofMinutes(11));

    assertThat(examine(identity, token(KEY))).isEqualTo(REFUSED);
    assertEnters(NEXT);
  }

  @Test
  void anUnknownKeyLeadsToOneDownloadInFiveMinutes() {
    assertEnters(KEY);

    assertThat(examine(identity, token(STRANGE))).isEqualTo(REFUSED);
    assertThat(examine(identity, token(NEXT))).isEqualTo(REFUSED);
    assertThat(examine(identity, token(STRANGE))).isEqualTo(REFUSED);
    assertThat(issuer.downloads()).isEqualTo(2);

    issuer.publish(KEY, NEXT);
    clock.turn(Duration.ofMinutes(5));
    assertEnters(NEXT);
    assertThat(issuer.downloads()).isEqualTo(3);
  }

  @Test
  void anIssuerThatIsAwayLogsNobodyOut() {
    assertEnters(KEY);
    issuer.web().answer(KEYS, 503, "{}");
    for (var hours = 0; hours < 23; hours++) {
      clock.turn(Duration.ofHours(1));
      assertEnters(KEY);
    }

    clock.turn(Duration.ofHours(1));
    assertThat(examine(identity, token(KEY))).isEqualTo(UNAVAILABLE);

    issuer.publish(KEY);
    clock.turn(Duration.ofSeconds(5));
    assertEnters(KEY);
  }

  @Test
  void anIssuerThatIsAwayIsTriedEveryFiveSeconds() {
    issuer.web().answer(KEYS, 500, "{}");
    assertThat(examine(identity, token(KEY))).isEqualTo(UNAVAILABLE);
    assertThat(examine(identity, token(KEY))).isEqualTo(UNAVAILABLE);
    assertThat(issuer.downloads()).isEqualTo(1);

    issuer.publish(KEY);
    clock.turn(Duration.ofSeconds(5));

    assertEnters(KEY);
  }

  @Test
  void aSlowIssuerIsNotWaitedFor() throws Exception {
    var over = new CountDownLatch(1);
    issuer.web().handle(KEYS, exchange -> drip(exchange, over));
    var start = System.nanoTime();

    assertThat(examine(identity, token(KEY))).isEqualTo(UNAVAILABLE);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    over.countDown();
  }

  /** A byte now and then, so that no single wait is long. */
  private static void drip(HttpExchange exchange, CountDownLatch over) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try {
      while (!over.await(100, TimeUnit.MILLISECONDS)) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aHugeKeySetIsNotRead() {
    var keys = TestIssuer.set(KEY);
    issuer.web().answer(KEYS, 200, keys + " ".repeat(51_201 - keys.length()));
    assertThat(examine(identity, token(KEY))).isEqualTo(UNAVAILABLE);

    issuer.web().answer(KEYS, 200, keys + " ".repeat(51_200 - keys.length()));
    clock.turn(Duration.ofSeconds(5));
    assertEnters(KEY);
  }

  @Test
  void keySetsWithoutAUsableKeyChangeNothing() {
    assertEnters(KEY);
    var weak = TestIssuer.set(TestKey.rsa("k1", 1024));
    var encryption = TestIssuer.set(KEY).replace("\"sig\"", "\"enc\"");
    var shared = "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"k1\",\"k\":\"c2VjcmV0c2VjcmV0\"}]}";
    var sets =
        List.of(
            "", "{}", "[]", "{\"keys\":[]}", "{\"keys\":7}", "<html>", weak, encryption, shared);

    for (var set : sets) {
      issuer.web().answer(KEYS, 200, set);
      clock.turn(Duration.ofMinutes(16));
      assertEnters(KEY);
    }
    assertThat(issuer.downloads()).isEqualTo(1 + sets.size());
  }

  @Test
  void twoKeysOfOneNameAreBothTried() {
    var twin = TestKey.rsa("k1");
    issuer.publish(twin, KEY);

    assertEnters(KEY);
    assertEnters(twin);
    assertThat(examine(identity, TestKey.rsa("k1").sign(header(KEY), claims()))).isEqualTo(REFUSED);
  }

  @Test
  void aKeyOfAnotherKindIsNotTaken() {
    var curve = TestKey.ec("k1");
    issuer.publish(curve);

    assertThat(examine(identity, token(KEY))).isEqualTo(REFUSED);
    assertThat(examine(identity, curve.sign(header(KEY), claims()))).isEqualTo(REFUSED);
  }

  @Test
  void redirectionsAreNotFollowed() {
    issuer.web().answer("/elsewhere", 200, TestIssuer.set(KEY));
    issuer
        .web()
        .handle(
            KEYS,
            exchange -> {
              exchange.getResponseHeaders().set("location", "/elsewhere");
              LoopbackWeb.send(exchange, 302, "{}");
            });

    assertThat(examine(identity, token(KEY))).isEqualTo(UNAVAILABLE);
    assertThat(issuer.web().asked("/elsewhere")).isEmpty();
  }

  @Test
  void theDocumentOfAnotherIssuerIsNotTaken() {
    issuer
        .web()
        .answer(
            TestIssuer.DISCOVERY,
            200,
            "{\"issuer\":\"https://other.example\",\"jwks_uri\":\"%s\"}"
                .formatted(issuer.web().address(KEYS)));

    assertThat(examine(identity, token(KEY))).isEqualTo(UNAVAILABLE);
    assertThat(issuer.downloads()).isZero();
  }

  @Test
  void aNamedAddressSparesTheDocument() {
    var named = identity(new KeyOrigin.Address(issuer.web().address(KEYS)));

    assertThat(examine(named, token(KEY))).isInstanceOf(Finding.Proved.class);
    assertThat(issuer.web().asked(TestIssuer.DISCOVERY)).isEmpty();
  }

  @Test
  void withoutTlsNobodyIsAsked() {
    var strict =
        new Identity(
            IdentitySettings.NONE.withIssuers(List.of(trusted(new KeyOrigin.Discovery()))), clock);

    assertThat(examine(strict, token(KEY))).isEqualTo(UNAVAILABLE);
    assertThat(issuer.web().asked(TestIssuer.DISCOVERY)).isEmpty();
    assertThat(Transport.TLS.allows(URI.create("https://login.example/"))).isTrue();
    assertThat(Transport.TLS_OR_LOOPBACK.allows(URI.create("http://localhost:9000/"))).isTrue();
    for (var address :
        List.of(
            "http://login.example/",
            "http://127.0.0.1.example/",
            "http://localhost@login.example/",
            "file:///etc/passwd",
            "https:/keys",
            "keys")) {
      assertThat(Transport.TLS_OR_LOOPBACK.allows(URI.create(address))).as(address).isFalse();
    }
  }

  private void assertEnters(TestKey key) {
    assertThat(examine(identity, token(key))).isInstanceOf(Finding.Proved.class);
  }

  private void awaitDownloads(int count) {
    while (issuer.downloads() < count) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  /** Another one each time, so that none is remembered. */
  private String token(TestKey key) {
    return key.sign(header(key), claims());
  }

  private static String header(TestKey key) {
    return TestIssuer.json(TestIssuer.header(key));
  }

  private String claims() {
    var claims = issuer.claims(clock.instant());
    claims.put("jti", "\"%d\"".formatted(tokens++));
    return TestIssuer.json(claims);
  }

  private static Finding examine(Identity identity, String token) {
    return identity.examine(new Credentials.Token(token));
  }

  private Identity identity(KeyOrigin origin) {
    return new Identity(
        IdentitySettings.NONE
            .withIssuers(List.of(trusted(origin)))
            .withTransport(Transport.TLS_OR_LOOPBACK),
        clock);
  }

  private TrustedIssuer trusted(KeyOrigin origin) {
    return new TrustedIssuer(
        issuer.name(),
        Provider.OIDC,
        origin,
        Set.of(TestIssuer.AUDIENCE),
        Set.of(),
        Set.of("RS256", "ES256"),
        TokenUse.ANY,
        Set.of());
  }
}
