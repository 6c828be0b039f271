package dev.penstock.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Provider;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Settings;
import dev.penstock.identity.KeyOrigin;
import dev.penstock.identity.TokenUse;
import dev.penstock.identity.Transport;
import dev.penstock.identity.TrustedIssuer;
import dev.penstock.server.PenstockServer;
import dev.penstock.server.ServerSettings;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One of the two databases behind a server, as a visitor meets it. */
final class Door implements AutoCloseable {
  private static final String KEY = "key-of-the-test";
  private static final byte[] SECRET =
      "a secret that only tests know".getBytes(StandardCharsets.US_ASCII);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int LONGEST_BY_URL = 600;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PenstockServer server;
  private final List<List<String>> credentials;

  private Door(PenstockServer server, List<List<String>> credentials) {
    this.server = server;
    this.credentials = credentials;
  }

  /**
   * @param tokens the visitor's, and that of somebody else
   */
  static Door open(
      TestDatabase database, ApiDefinition definition, TestIssuer issuer, List<String> tokens) {
    var pool =
        Pool.open(ConnectionUrl.parse(database.url()), Pool.Settings.DEFAULT.withMaximumSize(3));
    var gateway = Gateway.open(definition, pool, Settings.of(SECRET).withMaximumLimit(50));
    var settings = ServerSettings.DEFAULT.withAddress("127.0.0.1", 0).withKeys(List.of(KEY));
    var identity =
        settings
            .identity()
            .withIssuers(List.of(trusted(issuer)))
            .withTransport(Transport.TLS_OR_LOOPBACK);
    return new Door(
        PenstockServer.start(settings.withIdentity(identity), gateway, () -> true),
        tokens.stream().map(Door::header).toList());
  }

  private static List<String> header(String token) {
    return token.isEmpty() ? List.of("x-api-key", KEY) : List.of("authorization", token);
  }

  private static TrustedIssuer trusted(TestIssuer issuer) {
    return new TrustedIssuer(
        issuer.name(),
        Provider.USER_POOLS,
        new KeyOrigin.Discovery(),
        Set.of(),
        Set.of(),
        Set.of("RS256"),
        TokenUse.ANY,
        Set.of("cognito:groups"));
  }

  /** All that a client gets, apart from the time. */
  record Answer(int status, Map<String, List<String>> headers, String body) {}

  Answer ask(Asked asked) throws IOException, InterruptedException {
    return ask(asked, credentials.getFirst());
  }

  /** The answer to a request that somebody else made before. */
  Answer askAgain(Asked asked) throws IOException, InterruptedException {
    ask(asked, credentials.getLast());
    return ask(asked);
  }

  private Answer ask(Asked asked, List<String> header) throws IOException, InterruptedException {
    var request =
        request(asked)
            .timeout(Duration.ofSeconds(30))
            .header("accept", "application/graphql-response+json")
            // Answers that name their request name it alike.
            .header("x-request-id", "same")
            .header(header.getFirst(), header.getLast())
            .build();
    // Bytes as characters, so that nothing is lost in a comparison.
    var answer = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    var headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return new Answer(answer.statusCode(), headers, answer.body());
  }

  /** Now and then by GET, the same ones at each door. */
  private HttpRequest.Builder request(Asked asked) throws JsonProcessingException {
    var document = asked.document();
    return document.length() < LONGEST_BY_URL && document.hashCode() % 4 == 0
        ? HttpRequest.newBuilder(
            URI.create(
                server.url()
                    + "?query="
                    + encoded(document)
                    + "&variables="
                    + encoded(JSON.writeValueAsString(asked.variables()))))
        : HttpRequest.newBuilder(URI.create(server.url()))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body(asked)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String body(Asked asked) throws JsonProcessingException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", asked.document());
    body.put("variables", asked.variables());
    return JSON.writeValueAsString(body);
  }

  @Override
  public void close() {
    server.close();
  }
}
