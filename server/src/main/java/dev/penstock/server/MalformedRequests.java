package dev.penstock.server;

import io.helidon.http.DirectHandler;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/** Answers what Helidon could not read as HTTP, in the form of all other refusals. */
final class MalformedRequests implements DirectHandler {

  static DirectHandlers handlers() {
    var handlers = DirectHandlers.builder();
    for (var type : EventType.values()) {
      handlers.addHandler(type, new MalformedRequests());
    }
    return handlers.build();
  }

  /** The reason stays here: it may repeat what was sent. */
  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      String reason) {
    headers.set(Answer.JSON);
    return TransportResponse.builder()
        .status(status)
        .headers(headers)
        .keepAlive(false)
        .entity(body(status.code()))
        .build();
  }

  private static byte[] body(int status) {
    return status >= 500
        ? Answer.refusal("InternalFailure", "Something went wrong here; the log has more.")
        : Answer.refusal("BadRequest", "The request is not HTTP that this server reads.");
  }
}
