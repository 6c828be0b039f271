package dev.penstock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.definition.Provider;
import dev.penstock.engine.Caller;
import dev.penstock.identity.Authorizer.Answer;
import dev.penstock.identity.Authorizer.Question;
import dev.penstock.testing.LoopbackWeb;
import dev.penstock.testing.TestIssuer;
import dev.penstock.testing.TestKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The custom authorizer: behind HTTP in AppSync's form, and as a class. */
final class AuthorizerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Finding REFUSED = new Finding.Refused(Reason.AUTHORIZER);
  private static final Finding UNAVAILABLE = new Finding.Unavailable();
  private final TurnedClock clock = new TurnedClock();
  private final LoopbackWeb web = LoopbackWeb.start();
  private final Identity identity = identity(new AuthorizerSettings.Place.Address(address()));

  private URI address() {
    return web.address("/authorize");
  }

  @AfterEach
  void stop() {
    web.close();
  }

  /** The form of the event: AWS AppSync developer guide, "AWS_LAMBDA authorization". */
  @Test
  void theQuestionHasTheFormOfAppSync() throws Exception {
    web.answer("/authorize", 200, "{\"isAuthorized\":true}");

    ask(identity, "custom-1");

    assertThat(JSON.readTree(web.asked("/authorize").getFirst().body()))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "authorizationToken": "custom-1",
                  "requestContext": {
                    "apiId": "penstock",
                    "accountId": "",
                    "requestId": "r1",
                    "queryString": "query Mine($a: Int) { me }",
                    "operationName": "Mine",
                    "variables": {"a": 1}
                  },
                  "requestHeaders": {"host": "shop.example"}
                }
                """));
  }

  @Test
  void theAnswerBecomesTheCaller() {
    web.answer(
        "/authorize",
        200,
        """
        {
          "isAuthorized": true,
          "resolverContext": {"tenant": "t1", "level": 3, "nothing": null},
          "deniedFields": [
            "Mutation.deletePost",
            "arn:aws:appsync:us-east-1:111122223333:apis/abc/types/Post/fields/title"
          ],
          "ttlOverride": 10
        }
        """);

    var caller = (Caller.Authorized) ((Finding.Proved) ask(identity, "t")).caller();

    assertThat(caller.claims().values()).isEqualTo(Map.of("tenant", "t1", "level", 3));
    assertThat(caller.deniedFields())
        .containsExactlyInAnyOrder("Mutation.deletePost", "Post.title");
  }

  @Test
  void answersAreKeptAsLongAsTheySay() {
    web.answer("/authorize", 200, "{\"isAuthorized\":true,\"ttlOverride\":10}");
    ask(identity, "t");

    clock.turn(Duration.ofSeconds(9));
    assertThat(examine(identity, "t")).isInstanceOf(Finding.Proved.class);
    assertThat(examine(identity, "other")).isInstanceOf(Finding.Undecided.class);

    clock.turn(Duration.ofSeconds(1));
    assertThat(examine(identity, "t")).isInstanceOf(Finding.Undecided.class);
  }

  @Test
  void answersThatSayNothingAreKeptForTheConfiguredTime() {
    web.answer("/authorize", 200, "{\"isAuthorized\":false}");
    assertThat(ask(identity, "t")).isEqualTo(REFUSED);

    clock.turn(Duration.ofSeconds(299));
    assertThat(examine(identity, "t")).isEqualTo(REFUSED);

    clock.turn(Duration.ofSeconds(1));
    assertThat(examine(identity, "t")).isInstanceOf(Finding.Undecided.class);
  }

  @Test
  void anAnswerForNoTimeIsNotKept() {
    web.answer("/authorize", 200, "{\"isAuthorized\":true,\"ttlOverride\":0}");
    assertThat(ask(identity, "t")).isInstanceOf(Finding.Proved.class);

    assertThat(examine(identity, "t")).isInstanceOf(Finding.Undecided.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "true",
        "not JSON",
        "{\"isAuthorized\":\"true\"}",
        "{\"isAuthorized\":1}",
        "{\"isAuthorized\":null}",
        "{\"isAuthorized\":true,\"deniedFields\":\"Post.title\"}",
        "{\"isAuthorized\":true,\"deniedFields\":[\"title\"]}",
        "{\"isAuthorized\":true,\"deniedFields\":[7]}",
        "{\"isAuthorized\":true,\"deniedFields\":[null]}",
        "{\"isAuthorized\":true,\"resolverContext\":[]}",
        "{\"isAuthorized\":true,\"ttlOverride\":-1}",
        "{\"isAuthorized\":true,\"ttlOverride\":\"10\"}"
      })
  void whatIsNotUnderstoodLetsNobodyIn(String answer) {
    web.answer("/authorize", 200, answer);

    assertThat(ask(identity, "t")).isEqualTo(UNAVAILABLE);
    assertThat(examine(identity, "t")).isInstanceOf(Finding.Undecided.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 302, 400, 401, 500})
  void everyOtherStatusLetsNobodyIn(int status) {
    web.answer("/authorize", status, "{\"isAuthorized\":true}");

    assertThat(ask(identity, "t")).isEqualTo(UNAVAILABLE);
  }

  @Test
  void oneThatIsAwayLetsNobodyIn() {
    web.close();

    assertThat(ask(identity, "t")).isEqualTo(UNAVAILABLE);
  }

  @Test
  void oneThatTakesTooLongIsInterrupted() throws Exception {
    var interrupted = new CountDownLatch(1);
    var slow =
        here(_ -> {
          try {
            new CountDownLatch(1).await();
          } finally {
            interrupted.countDown();
          }
          return Answer.admitted(Map.of());
        });

    assertThat(ask(slow, "t")).isEqualTo(UNAVAILABLE);
    interrupted.await();
  }

  @Test
  void aClassThatThrowsLetsNobodyIn() {
    var broken =
        here(_ -> {
          throw new IllegalStateException("t is a secret");
        });

    assertThat(ask(broken, "t")).isEqualTo(UNAVAILABLE);
  }

  @Test
  void aClassDecides() {
    var asked = new AtomicInteger();
    var own =
        here(question -> {
          asked.incrementAndGet();
          return question.token().equals("let me in")
              ? new Answer(true, Map.of("level", 7), Set.of("Post.title"), Optional.empty())
              : Answer.refused();
        });

    assertThat(ask(own, "t")).isEqualTo(REFUSED);
    assertThat(ask(own, "let me in")).isInstanceOf(Finding.Proved.class);
    assertThat(examine(own, "let me in")).isInstanceOf(Finding.Proved.class);
    assertThat(asked).hasValue(2);
  }

  @Test
  void itSeesNoTokenOfATrustedIssuerAndNoSignatureOfAws() {
    var key = TestKey.rsa("k1");
    try (var issuer = TestIssuer.start(key)) {
      var both =
          new Identity(
              IdentitySettings.NONE
                  .withIssuers(
                      List.of(
                          new TrustedIssuer(
                              issuer.name(),
                              Provider.OIDC,
                              new KeyOrigin.Discovery(),
                              Set.of(TestIssuer.AUDIENCE),
                              Set.of(),
                              Set.of("RS256"),
                              TokenUse.ANY,
                              Set.of())))
                  .withAuthorizer(settings(new AuthorizerSettings.Place.Address(address())))
                  .withTransport(Transport.TLS_OR_LOOPBACK),
              clock);
      var good = issuer.token(key, clock.instant());
      var foreign =
          key.sign(TestIssuer.json(TestIssuer.header(key)), "{\"iss\":\"https://x.example\"}");
      var list =
          key.sign(TestIssuer.json(TestIssuer.header(key)), "{\"iss\":[\"https://x.example\"]}");

      assertThat(examine(both, good)).isInstanceOf(Finding.Proved.class);
      assertThat(examine(both, good + "x")).isEqualTo(new Finding.Refused(Reason.SIGNATURE));
      assertThat(examine(both, list)).isEqualTo(new Finding.Refused(Reason.NOT_A_TOKEN));
      assertThat(examine(both, "AWS4-HMAC-SHA256 Credential=A"))
          .isEqualTo(new Finding.Refused(Reason.NOT_A_TOKEN));
      assertThat(examine(both, "x".repeat(8_193))).isEqualTo(new Finding.Refused(Reason.TOO_LONG));
      assertThat(examine(both, foreign)).isInstanceOf(Finding.Undecided.class);
      assertThat(examine(both, "anything")).isInstanceOf(Finding.Undecided.class);
    }
  }

  private Identity here(Authorizer authorizer) {
    return identity(new AuthorizerSettings.Place.Here(authorizer));
  }

  private Identity identity(AuthorizerSettings.Place place) {
    return new Identity(IdentitySettings.NONE.withAuthorizer(settings(place)), clock);
  }

  private static AuthorizerSettings settings(AuthorizerSettings.Place place) {
    return new AuthorizerSettings(place, Duration.ofMillis(1_500), Duration.ofMinutes(5));
  }

  private static Finding examine(Identity identity, String token) {
    return identity.examine(new Credentials.Token(token));
  }

  private static Finding ask(Identity identity, String token) {
    return identity.ask(
        new Question(
            token,
            "r1",
            "query Mine($a: Int) { me }",
            "Mine",
            Map.of("a", 1),
            Map.of("host", "shop.example")));
  }
}
