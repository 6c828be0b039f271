package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.run.Answers;
import dev.penstock.engine.run.ByteSink;
import dev.penstock.engine.run.Prepared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Answers that leave while they are made. The field `whole` has 32 MiB; `torn` fails and `slow`
 * stops after as much.
 */
final class StreamingTest {
  private static final int PIECES = 512;
  private static final byte[] PIECE = "x".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
  private static final String END = "\r\n0\r\n\r\n";

  @Test
  void aLargeAnswerComesInChunksAndTheConnectionGoesOn() throws Exception {
    try (var running = running(UnaryOperator.identity());
        var socket = connect(running)) {
      ask(socket, "whole");
      var head = head(socket.getInputStream());
      var body = chunks(socket.getInputStream());
      ask(socket, "{ __typename }");

      assertThat(head)
          .startsWith("HTTP/1.1 200 OK\r\n")
          .containsIgnoringCase("transfer-encoding: chunked\r\n")
          .containsIgnoringCase("content-type: application/json; charset=utf-8\r\n")
          .containsIgnoringCase("cache-control: no-store\r\n")
          .contains("x-request-id: mine-1\r\n")
          .doesNotContainIgnoringCase("content-length");
      assertThat(body)
          .hasSize(PIECES * PIECE.length + "{\"data\":{\"whole\":\"\"}}".length())
          .startsWith("{\"data\":{\"whole\":\"xxx")
          .endsWith("xxx\"}}");
      assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 200 OK\r\n");
      assertThat(running.logged().getFirst())
          .contains("\"status\":200", "\"bytes\":" + body.length())
          .doesNotContain("brokenOff");
    }
  }

  @Test
  void anAnswerThatFailsOnTheWayHasNoEnd() throws Exception {
    try (var running = running(UnaryOperator.identity());
        var socket = connect(running)) {
      ask(socket, "torn");
      var answer = rest(socket);

      assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").endsWith("xxx\r\n").doesNotEndWith(END);
      assertThat(running.logged()).hasSize(1).first().asString().contains("\"brokenOff\":true");
    }
  }

  @Test
  void anAnswerThatTakesTooLongHasNoEnd() throws Exception {
    try (var running = running(StreamingTest::hurried);
        var socket = connect(running)) {
      ask(socket, "slow");
      var answer = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> rest(socket));

      assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").doesNotEndWith(END);
    }
  }

  @Test
  void aClientThatDoesNotReadIsNotWaitedFor() throws Exception {
    try (var running = running(StreamingTest::hurried);
        var socket = connect(running)) {
      ask(socket, "whole");

      var log = assertTimeoutPreemptively(Duration.ofSeconds(10), running::awaitLog);

      assertThat(log).contains("\"brokenOff\":true");
    }
  }

  private static ServerSettings hurried(ServerSettings settings) {
    return settings.withLimits(1000, Duration.ofMillis(500));
  }

  private static Running running(UnaryOperator<ServerSettings> change) {
    return new Running(change, Running.gateway(new Pieces()));
  }

  private static final class Pieces implements Answers {
    @Override
    public Prepared prepare(Root root, Access access) {
      return _ -> (_, sink, _) -> write(root, sink);
    }

    private static void write(Root root, ByteSink sink) {
      sink.write('"');
      for (var piece = 0; piece < PIECES; piece++) {
        sink.append(PIECE);
        sink.settle();
      }
      if (root.key().equals("torn")) {
        throw new Failure.Exception(Failure.of(FailureCode.UNAVAILABLE, "Gone."));
      }
      if (root.key().equals("slow")) {
        waitInVain();
      }
      sink.write('"');
    }

    /** As a driver does: the interrupt closes its socket. */
    private static void waitInVain() {
      LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
      throw new Failure.Exception(Failure.of(FailureCode.UNAVAILABLE, "Closed by interrupt."));
    }

    @Override
    public void close() {}
  }

  private static Socket connect(Running running) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), running.server.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void ask(Socket socket, String field) throws IOException {
    var document = field.startsWith("{") ? field : "{ %s: getPost(id: 1) { id } }".formatted(field);
    var body = "{\"query\":\"%s\"}".formatted(document);
    var request =
        """
        POST /graphql HTTP/1.1
        Host: a
        x-api-key: da2-test
        x-request-id: mine-1
        Content-Type: application/json
        Content-Length: %d

        %s\
        """
            .formatted(body.length(), body);
    var bytes = request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    socket.getOutputStream().write(bytes);
  }

  /** The head of an answer with the empty line that ends it. */
  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static String chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      var size = Integer.parseInt(line(in).strip(), 16);
      body.write(in.readNBytes(size));
      line(in);
      if (size == 0) {
        return body.toString(StandardCharsets.US_ASCII);
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    while (line.indexOf("\r\n") < 0) {
      line.append((char) in.read());
    }
    return line.toString();
  }

  private static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }
}
