package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, limits, pages of other origins and the log, over real connections. */
final class DoorTest {
  private static final String GOOD = "{\"query\":\"{ getPost(id: 1) { id } }\"}";
  private final Running running = new Running(Function.identity(), _ -> "{\"id\":1}");

  @AfterEach
  void stop() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "da2-tes", "da2-test2", "DA2-TEST"})
  void withoutAValidKeyNobodyGetsIn(String key) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(running.server.url()))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(GOOD));
    if (!key.isEmpty()) {
      request.header("x-api-key", key);
    }

    var response = Running.send(request.build());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("x-amzn-errortype")).contains("UnauthorizedException");
    assertThat(response.body())
        .contains("\"errorType\":\"UnauthorizedException\"")
        .doesNotContain("da2");
  }

  @Test
  void theHeaderForTokensIsNotLookedAtWhereNoneAreTaken() throws Exception {
    assertThat(running.post(GOOD, "authorization", "Basic YWRhOmxvdmU=").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedUnread() throws Exception {
    var body = "{\"query\":\"{ __typename } #%s\"}".formatted("x".repeat(1_100_000));

    var response = running.post(body);

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("1048576 bytes");
  }

  @Test
  void overloadIs503BeforeAnythingRan() throws Exception {
    try (var busy =
        new Running(
            Function.identity(),
            _ -> {
              throw new Failure.Exception(Failure.of(FailureCode.OVERLOADED, "Busy."));
            })) {
      var response = busy.post(GOOD);

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("retry-after")).contains("1");
    }
  }

  @Test
  void aFailingMutationIsNever5xx() throws Exception {
    try (var broken =
        new Running(
            Function.identity(),
            _ -> {
              throw new IllegalStateException("secret words");
            })) {
      var response = broken.post("{\"query\":\"mutation { deletePost(input: {id: 1}) { id } }\"}");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).contains("\"INTERNAL\"").doesNotContain("secret words");
    }
  }

  @Test
  void pagesOfAllowedOriginsMayAsk() throws Exception {
    try (var open =
        new Running(
            settings -> settings.withCorsOrigins(List.of("https://shop.example")),
            _ -> "{\"id\":1}")) {
      var preflight =
          Running.send(
              HttpRequest.newBuilder(URI.create(open.server.url()))
                  .method("OPTIONS", BodyPublishers.noBody())
                  .headers(
                      "origin", "https://shop.example", "access-control-request-method", "POST")
                  .build());
      var foreign = open.post(GOOD, "origin", "https://other.example");

      assertThat(preflight.statusCode()).isEqualTo(204);
      assertThat(preflight.headers().firstValue("access-control-allow-origin"))
          .contains("https://shop.example");
      assertThat(preflight.headers().firstValue("access-control-allow-headers").orElseThrow())
          .contains("x-api-key", "x-amz-user-agent", "authorization");
      assertThat(open.post(GOOD, "origin", "https://shop.example").headers().map())
          .containsEntry(
              "access-control-expose-headers", List.of("x-amzn-ErrorType, x-request-id"));
      assertThat(foreign.headers().firstValue("access-control-allow-origin")).isEmpty();
    }
  }

  @Test
  void requestsAreNamedAndLoggedWithoutTheirContent() throws Exception {
    var named = running.post(GOOD, "x-request-id", "mine-1");
    var hostile = running.post(GOOD, "x-request-id", "a b\"c");

    assertThat(named.headers().firstValue("x-request-id")).contains("mine-1");
    assertThat(hostile.headers().firstValue("x-request-id").orElseThrow()).hasSize(36);
    assertThat(running.logged()).hasSize(2);
    assertThat(running.logged().getFirst())
        .startsWith("{\"time\":\"")
        .contains("\"id\":\"mine-1\",\"method\":\"POST\",\"path\":\"/graphql\",\"status\":200")
        .doesNotContain("getPost", Running.KEY);
  }

  @Test
  void theLogNamesTheOperationWhenItIsAName() throws Exception {
    running.post("{\"query\":\"query Shop { __typename }\",\"operationName\":\"Shop\"}");
    running.post("{\"query\":\"query Shop { __typename }\",\"operationName\":\"a secret\"}");

    assertThat(running.logged().getFirst()).contains("\"operation\":\"Shop\"");
    assertThat(running.logged().getLast()).doesNotContain("operation", "secret");
  }
}
