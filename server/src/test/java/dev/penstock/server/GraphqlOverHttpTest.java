package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
        "{\"query\":\"{ __typename }\",\"query\":\"{ __typename }\"}",
        "{\"query\":\"{ __typename }\",\"variables\":{\"a\":1,\"a\":1}}",
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
