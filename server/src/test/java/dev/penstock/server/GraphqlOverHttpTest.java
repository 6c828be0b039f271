package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The status table of docs/reference/http.md, over real connections. */
final class GraphqlOverHttpTest {
  private static final String RESPONSE_JSON = "application/graphql-response+json";
  private static final String GOOD = "{\"query\":\"{ getPost(id: 1) { id } }\"}";
  private final Running running = new Running(Function.identity(), _ -> "{\"id\":1}");

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void aQueryIsAnsweredAsJsonToAClientThatTakesAnything() throws Exception {
    var response = running.post(GOOD, "accept", "*/*");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type"))
        .contains("application/json; charset=utf-8");
    assertThat(response.body()).isEqualTo("{\"data\":{\"getPost\":{\"id\":1}}}");
  }

  @Test
  void theNewerMediaTypeIsUsedWhenItIsAskedFor() throws Exception {
    var response = running.post(GOOD, "accept", RESPONSE_JSON + ", application/json;q=0.9");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type"))
        .contains("application/graphql-response+json; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\":\"{ getPost(id: 1) { \"}",
        "{\"query\":\"{ nothing }\"}",
        "{\"query\":\"query A { __typename }\",\"operationName\":\"B\"}",
        "{\"query\":\"query A($id: Int!) { getPost(id: $id) { id }"
            + " }\",\"variables\":{\"id\":\"x\"}}"
      })
  void aRefusedDocumentIs200ForOldClientsAnd400ForNewOnes(String body) throws Exception {
    var old = running.post(body, "accept", "application/json");
    var young = running.post(body, "accept", RESPONSE_JSON);

    assertThat(old.statusCode()).isEqualTo(200);
    assertThat(young.statusCode()).isEqualTo(400);
    assertThat(young.body()).startsWith("{\"errors\":[{").doesNotContain("\"data\":{");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "\"text\"",
        "{}",
        "{\"query\":null}",
        "{\"query\":1}",
        "{\"query\":{\"a\":1}}",
        "{\"query\":\"{__typename}\",\"variables\":\"x\"}",
        "{\"query\":\"{__typename}\",\"variables\":[]}",
        "{\"query\":\"{__typename}\",\"extensions\":1}",
        "{\"query\":\"{__typename}\",\"operationName\":7}",
        "{\"query\":\"{__typename}\"} more"
      })
  void whatIsNoRequestIs400WithAReason(String body) throws Exception {
    var response = running.post(body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("\"errors\":[{\"message\":\"");
  }

  @Test
  void nullMembersAndUnknownMembersAreIgnored() throws Exception {
    var body =
        "{\"query\":\"{ __typename"
            + " }\",\"variables\":null,\"operationName\":null,\"extensions\":null,\"more\":1}";

    assertThat(running.post(body).body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws Exception {
    var body = new byte[] {'{', '"', 'q', 'u', 'e', 'r', 'y', '"', ':', '"', (byte) 0xff, '"', '}'};
    var request =
        running
            .request("/graphql")
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();

    assertThat(Running.send(request).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 415",
    "application/x-www-form-urlencoded, 415",
    "application/json; charset=iso-8859-1, 415",
    "application/json; charset=UTF-8, 200",
    "APPLICATION/JSON;charset=\"utf-8\", 200"
  })
  void onlyJsonInUtf8IsRead(String contentType, int status) throws Exception {
    var request =
        running
            .request("/graphql")
            .header("content-type", contentType)
            .POST(BodyPublishers.ofString(GOOD))
            .build();

    assertThat(Running.send(request).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"text/html, 406", "image/*;q=1, 406", "application/*, 200", "'*/*;q=0.1', 200"})
  void whatTheClientDoesNotTakeIs406(String accept, int status) throws Exception {
    assertThat(running.post(GOOD, "accept", accept).statusCode()).isEqualTo(status);
  }

  @Test
  void queriesMayComeByUrl() throws Exception {
    var query = encode("query A($id: Int!) { getPost(id: $id) { id } }");
    var path =
        "/graphql?query=%s&variables=%s&operationName=A".formatted(query, encode("{\"id\":1}"));

    assertThat(running.get(path).body()).isEqualTo("{\"data\":{\"getPost\":{\"id\":1}}}");
    assertThat(running.get("/graphql").statusCode()).isEqualTo(400);
    assertThat(running.get("/graphql?query=%7Ba%7D&variables=%7B").statusCode()).isEqualTo(400);
  }

  @Test
  void aMutationByUrlIsNeverRun() throws Exception {
    var path = "/graphql?query=" + encode("mutation { deletePost(input: {id: 1}) { id } }");

    var response = running.get(path);

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("allow")).contains("POST, OPTIONS");
    assertThat(response.body()).doesNotContain("deletePost");
  }

  @Test
  void otherMethodsAreRefused() throws Exception {
    var request = running.request("/graphql").PUT(BodyPublishers.ofString(GOOD)).build();

    var response = Running.send(request);

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("allow")).contains("GET, POST, OPTIONS");
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

  @Test
  void numbersOfAnySizeAreAnsweredAtOnce() throws Exception {
    var body =
        "{\"query\":\"query A($id: Int!) { getPost(id: $id) { id }"
            + " }\",\"variables\":{\"id\":1e999999999}}";

    var response = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> running.post(body));

    assertThat(response.body()).contains("\"BAD_VALUE\"");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
