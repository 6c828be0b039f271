package dev.penstock.server;

import dev.penstock.server.Answer.Content;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The way of one answer back to its client. */
final class Reply {
  private static final HeaderName REQUEST_ID = HeaderNames.create("x-request-id");

  /** No answer is ever a script or anything else than it says. */
  private static final Header PLAIN =
      HeaderValues.createCached("x-content-type-options", "nosniff");

  private final ServerResponse response;
  private boolean opened;

  private Reply(ServerResponse response) {
    this.response = response;
  }

  /**
   * A reply to a request that has just come.
   *
   * @param id names the request
   */
  static Reply to(ServerResponse response, String id) {
    response.header(PLAIN);
    response.header(HeaderValues.create(REQUEST_ID, id));
    return new Reply(response);
  }

  /** Sends an answer but for its content, which goes into the stream. */
  OutputStream open(Answer head) {
    opened = true;
    begin(head);
    return new ChunkStream(response.outputStream());
  }

  /**
   * Sends an answer, or what is missing of it.
   *
   * @throws CloseConnectionException when nobody may take for complete what was sent, or nobody
   *     listens any more
   */
  void send(Answer answer) {
    switch (answer.content()) {
      case Content.Bytes(var bytes, var size) when !opened -> {
        begin(answer);
        send(bytes, size);
      }
      // Helidon writes the end when its handler has returned
      case Content.Sent _ -> {}
      case Content.Bytes _, Content.Torn _ ->
          throw new CloseConnectionException("The answer could not be sent to its end.");
    }
  }

  private void begin(Answer answer) {
    response.status(Status.create(answer.status()));
    answer.headers().forEach(response::header);
  }

  private void send(byte[] bytes, int size) {
    try {
      response.send(bytes, 0, size);
    } catch (UncheckedIOException e) {
      throw new CloseConnectionException("The client does not listen any more.", e);
    }
  }
}
