package dev.penstock.server;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** GraphiQL from the class path: the page loads nothing from anywhere else. */
final class Console {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final Map<String, Asset> ASSETS =
      Map.of(
          "/console", new Asset("/console/index.html", "text/html; charset=utf-8"),
          "/console/", new Asset("/console/index.html", "text/html; charset=utf-8"),
          "/console/console.js", new Asset("/console/console.js", "text/javascript; charset=utf-8"),
          "/console/console.css", new Asset("/console/console.css", "text/css; charset=utf-8"),
          "/console/graphiql.js",
              new Asset(
                  WEBJARS + "graphiql/2.4.7/graphiql.min.js", "text/javascript; charset=utf-8"),
          "/console/graphiql.css",
              new Asset(WEBJARS + "graphiql/2.4.7/graphiql.min.css", "text/css; charset=utf-8"),
          "/console/react.js",
              new Asset(
                  WEBJARS + "react/18.3.1/umd/react.production.min.js",
                  "text/javascript; charset=utf-8"),
          "/console/react-dom.js",
              new Asset(
                  WEBJARS + "react-dom/18.3.1/umd/react-dom.production.min.js",
                  "text/javascript; charset=utf-8"));

  /** Filled in for the developer; at most one. */
  private final Optional<String> key;

  private Console(Optional<String> key) {
    this.key = key;
  }

  /** The key is told only when nobody but this machine can ask for it. */
  static Optional<Console> of(ServerSettings settings) {
    return settings
        .console()
        .map(shown ->
            new Console(
                Optional.of(shown.apiKey())
                    .filter(key -> !key.isEmpty() && loopback(settings.host()))));
  }

  private static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  private record Asset(String resource, String contentType) {
    Header header() {
      return HeaderValues.create(HeaderNames.CONTENT_TYPE, contentType);
    }
  }

  /** Leads a browser that opens the API's own address to the page. */
  Optional<Answer> invite(Call call) {
    var browser = call.accept().contains("text/html");
    return browser && call.method().equals("GET") && call.parameter("query").isEmpty()
        ? Optional.of(Answer.empty(303).with("location", "/console"))
        : Optional.empty();
  }

  Optional<Answer> answer(Call call) {
    if (call.path().equals("/")) {
      return Optional.of(Answer.empty(303).with("location", "/console"));
    }
    if (call.path().equals("/console/settings.json")) {
      return Optional.of(Answer.json(200, settings(call.host())).with("cache-control", "no-store"));
    }
    return Optional.ofNullable(ASSETS.get(call.path()))
        .map(asset -> Answer.of(200, asset.header(), bytes(asset.resource())))
        .map(answer ->
            answer
                .with("content-security-policy", POLICY)
                .with("x-frame-options", "DENY")
                .with("referrer-policy", "no-referrer"));
  }

  /** Another name than a loopback one may be that of a foreign page which was pointed here. */
  Map<String, String> settings(String calledBy) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("url", "/graphql");
    var host = calledBy.replaceFirst(":\\d+$", "");
    if (LOOPBACK.contains(host)) {
      key.ifPresent(found -> settings.put("apiKey", found));
    }
    return settings;
  }

  private static byte[] bytes(String resource) {
    try (var stream = Console.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(stream, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
