package dev.penstock.server;

import dev.penstock.server.Call.Body;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Helidon's requests to ours, and our answers to Helidon's. */
final class HelidonEdge {
  private static final Logger LOG = LoggerFactory.getLogger(HelidonEdge.class);
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
    var id = RequestIds.of(request.headers().first(REQUEST_ID).orElse(""));
    var call = new Call(request, bodies.read(request), id, Reply.to(response, id));
    var answer = answer(call);
    if (!(call.body() instanceof Body.Whole)) {
      answer = answer.with("connection", "close");
    }
    try {
      if (!(call.body() instanceof Body.TooSlow)) {
        call.reply().send(answer);
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
}
