package dev.penstock.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** GraphiQL from the class path: the page loads nothing from anywhere else. */
final class Console {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final Map<String, Asset> ASSETS =
      Map.of(
          "/console", new Asset("/console/index.html", "text/html; charset=utf-8"),
          "/console/", new Asset("/console/index.html", "text/html; charset=utf-8"),
          "/console/console.js", new Asset("/console/console.js", "text/javascript; charset=utf-8"),
          "/console/console.css", new Asset("/console/console.css", "text/css; charset=utf-8"),
          "/console/graphiql.js",
              new Asset(WEBJARS + "graphiql/2.4.7/graphiql.min.js", "text/javascript; charset=utf-8"),
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

  private final List<String> keys;

  Console(List<String> keys) {
    this.keys = List.copyOf(keys);
  }

  private record Asset(String resource, String contentType) {}

  Optional<Answer> answer(Call call) {
    if (call.path().equals("/console/settings.json")) {
      return Optional.of(settings(call));
    }
    return Optional.ofNullable(ASSETS.get(call.path()))
        .map(asset -> Answer.of(200, asset.contentType(), bytes(asset.resource())))
        .map(answer -> answer.with("content-security-policy", POLICY).with("referrer-policy", "no-referrer"));
  }

  /**
   * The first key is filled in, but only for a browser that came by a loopback name: another name may be that of a
   * foreign page which was pointed here.
   */
  private Answer settings(Call call) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("url", "/graphql");
    var host = call.header("host").orElse("").replaceFirst(":\\d+$", "");
    if (LOOPBACK.contains(host) && !keys.isEmpty()) {
      settings.put("apiKey", keys.getFirst());
    }
    return Answer.json(200, settings).with("cache-control", "no-store");
  }

  private static byte[] bytes(String resource) {
    try (var stream = Console.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(stream, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
