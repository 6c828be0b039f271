package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no HTTP library would send. Each is refused once and the connection closed. */
final class RawRequestTest {
  private static final String POST =
      """
      POST /graphql HTTP/1.1
      Host: a
      x-api-key: da2-test
      Content-Type: application/json
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\n\nzz\nabc\n0\n\n",
        "Content-Length: -5\n\n{\"query\"",
        "Content-Length: many\n\n{\"query\"",
        "Content-Length: 2\nContent-Length: 25\n\n{\"query\":\"{__typename}\"}",
        "Content-Length: 5\nTransfer-Encoding: chunked\n\n0\n\n"
      })
  void bodiesWithoutAClearEndAreRefusedOnce(String rest) throws Exception {
    try (var running = new Running(Function.identity(), _ -> "null")) {
      var answer = exchange(running, POST + rest);

      assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\r\n\r\n{\"errors\":[{\"message\":");
      assertThat(answer.split("HTTP/1.1")).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /graphql?query=%zz HTTP/1.1\nHost: a\n\n",
        "GET /%zz HTTP/1.1\nHost: a\n\n",
        "GET /graphql HTTP/1.1\n\n"
      })
  void headsThatAreNotHttpAreRefusedInJson(String head) throws Exception {
    try (var running = new Running(Function.identity(), _ -> "null")) {
      var answer = exchange(running, head);

      assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/json");
    }
  }

  @Test
  void tooLongHeadsAreRefusedAndAmplifysLongestAreNot() throws Exception {
    try (var running = new Running(Function.identity(), _ -> "null")) {
      var start = "GET /health HTTP/1.1\nHost: a\nConnection: close\nx-long: ";

      assertThat(exchange(running, start + "y".repeat(30_000) + "\n\n"))
          .startsWith("HTTP/1.1 200 ");
      assertThat(exchange(running, start + "y".repeat(40_000) + "\n\n")).startsWith("HTTP/1.1 4");
      assertThat(exchange(running, "GET /" + "y".repeat(20_000) + " HTTP/1.1\nHost: a\n\n"))
          .startsWith("HTTP/1.1 414 ");
    }
  }

  @Test
  void aBodyThatDoesNotArriveInTimeEndsTheConnection() throws Exception {
    try (var running =
            new Running(
                settings -> settings.withLimits(1000, Duration.ofMillis(200)), _ -> "null");
        var socket = new Socket(InetAddress.getLoopbackAddress(), running.server.port())) {
      send(socket, POST + "Content-Length: 100\n\n{\"query\":");

      assertThat(read(socket)).isEmpty();
      assertThat(running.logged()).hasSize(1).first().asString().contains("\"status\":408");
    }
  }

  @Test
  void aBodyWithoutDeclaredLengthIsCountedToo() throws Exception {
    try (var running =
        new Running(settings -> settings.withLimits(1000, Duration.ofSeconds(5)), _ -> "null")) {
      var chunk = "%x\n%s\n".formatted(1001, "x".repeat(1001));

      assertThat(exchange(running, POST + "Transfer-Encoding: chunked\n\n" + chunk + "0\n\n"))
          .startsWith("HTTP/1.1 413 ");
    }
  }

  private static String exchange(Running running, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), running.server.port())) {
      send(socket, request);
      socket.shutdownOutput();
      return read(socket);
    }
  }

  private static void send(Socket socket, String request) throws IOException {
    var bytes = request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    socket.getOutputStream().write(bytes);
  }

  private static String read(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
