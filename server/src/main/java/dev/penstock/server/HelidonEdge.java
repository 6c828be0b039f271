package dev.penstock.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Helidon's requests to ours, and our answers to Helidon's: the only class that handles them. */
final class HelidonEdge {
  private static final Logger LOG = LoggerFactory.getLogger(HelidonEdge.class);
  private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private final Routes routes;
  private final AccessLog log;
  private final int bodyLimit;

  HelidonEdge(Routes routes, AccessLog log, int bodyLimit) {
    this.routes = routes;
    this.log = log;
    this.bodyLimit = bodyLimit;
  }

  void handle(ServerRequest request, ServerResponse response) {
    var start = System.nanoTime();
    var call = call(request, new byte[0]);
    Answer answer;
    try {
      var body = body(request);
      answer = body.length > bodyLimit ? tooLarge() : routes.answer(call(request, body, call.id()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      answer = Answer.error(503, "Stopping", "The server stops; send the request again.");
    } catch (IOException | RuntimeException e) {
      LOG.error("Request {} met a defect", call.id(), e);
      answer = Answer.error(500, "InternalFailure", "Something went wrong here; the log has more.");
    }
    send(answer.with("x-request-id", call.id()).with("x-content-type-options", "nosniff"), response);
    log.write(call, answer, System.nanoTime() - start);
  }

  private Answer tooLarge() {
    return Answer.error(
            413,
            "TooLarge",
            "The request has more than %d bytes; send less at once.".formatted(bodyLimit))
        .with("connection", "close");
  }

  /** At most one byte more than the limit, so that what follows is never read. */
  private byte[] body(ServerRequest request) throws IOException {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (var content = request.content().inputStream()) {
      return content.readNBytes(bodyLimit + 1);
    }
  }

  private static Call call(ServerRequest request, byte[] body) {
    return call(request, body, id(request.headers().first(header("x-request-id")).orElse("")));
  }

  private static Call call(ServerRequest request, byte[] body, String id) {
    Map<String, String> headers = new LinkedHashMap<>();
    request
        .headers()
        .forEach(
            header ->
                headers.put(
                    header.headerName().lowerCase(), String.join(",", header.allValues())));
    Map<String, String> query = new LinkedHashMap<>();
    request.query().names().forEach(name -> query.put(name, request.query().first(name).orElse("")));
    return new Call(
        request.prologue().method().text().toUpperCase(Locale.ROOT),
        request.path().path(),
        headers,
        query,
        body,
        id);
  }

  private static HeaderName header(String name) {
    return HeaderNames.create(name);
  }

  /** The caller's own name for the request when it is harmless in a log, else a new one. */
  private static String id(String given) {
    return SANE_ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
  }

  private static void send(Answer answer, ServerResponse response) {
    response.status(answer.status());
    answer.headers().forEach((name, value) -> response.header(header(name), value));
    if (answer.body().length == 0) {
      response.send();
    } else {
      response.send(answer.body());
    }
  }
}
