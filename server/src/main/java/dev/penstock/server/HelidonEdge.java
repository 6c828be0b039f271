package dev.penstock.server;

import dev.penstock.server.Call.Body;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Helidon's requests to ours, and our answers to Helidon's. */
final class HelidonEdge {
  private static final Logger LOG = LoggerFactory.getLogger(HelidonEdge.class);
  private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final HeaderName REQUEST_ID = HeaderNames.create("x-request-id");
  private final Routes routes;
  private final AccessLog log;
  private final BodyReader bodies;

  HelidonEdge(Routes routes, AccessLog log, BodyReader bodies) {
    this.routes = routes;
    this.log = log;
    this.bodies = bodies;
  }

  void handle(ServerRequest request, ServerResponse response) {
    var start = System.nanoTime();
    var call = call(request);
    var answer = answer(call);
    if (!(call.body() instanceof Body.Whole)) {
      answer = answer.with("connection", "close");
    }
    try {
      if (!(call.body() instanceof Body.TooSlow)) {
        send(answer.with("x-request-id", call.id()), response);
      }
    } finally {
      log.write(call, answer, System.nanoTime() - start);
    }
    if (!(call.body() instanceof Body.Whole)) {
      // Helidon would look for the rest of the body, and answer a second time when it finds none
      throw new CloseConnectionException("The body was not read to its end.");
    }
  }

  private Answer answer(Call call) {
    try {
      return routes.answer(call);
    } catch (RuntimeException e) {
      LOG.error("Request {} met a defect", call.id(), e);
      return Answer.error(500, "InternalFailure", "Something went wrong here; the log has more.");
    }
  }

  private Call call(ServerRequest request) {
    return new Call(
        request.prologue().method().text().toUpperCase(Locale.ROOT),
        request.path().path(),
        headers(request),
        query(request),
        bodies.read(request),
        id(request.headers().first(REQUEST_ID).orElse("")));
  }

  private static Map<String, String> headers(ServerRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (var header : request.headers()) {
      headers.put(header.headerName().lowerCase(), String.join(",", header.allValues()));
    }
    return headers;
  }

  private static Map<String, String> query(ServerRequest request) {
    Map<String, String> query = new LinkedHashMap<>();
    for (var name : request.query().names()) {
      query.put(name, request.query().first(name).orElse(""));
    }
    return query;
  }

  /** The caller's own name for the request when it is harmless in a log, else a new one. */
  private static String id(String given) {
    return SANE_ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
  }

  private static void send(Answer answer, ServerResponse response) {
    response.status(answer.status());
    // no answer is ever a script, a frame or anything else than it says
    response.header("x-content-type-options", "nosniff");
    response.header("x-frame-options", "DENY");
    response.header("referrer-policy", "no-referrer");
    answer.headers().forEach((name, value) -> response.header(name, value));
    if (answer.body().length == 0) {
      response.send();
    } else {
      response.send(answer.body());
    }
  }
}
