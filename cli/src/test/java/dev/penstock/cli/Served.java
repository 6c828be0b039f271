package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command that serves in this process until it is closed. */
final class Served implements AutoCloseable {
  static final String KEY = "key-of-the-test";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Transcript transcript;
  private final Thread command;
  private final CompletableFuture<Integer> ended;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(
      Transcript transcript, Thread command, CompletableFuture<Integer> ended, URI address) {
    this.transcript = transcript;
    this.command = command;
    this.ended = ended;
    this.address = address;
  }

  /** Returns once the command says where it serves. */
  static Served start(Map<String, String> environment, String... arguments) {
    var transcript = new Transcript();
    var writer = new PrintWriter(transcript, true);
    var terminal =
        new Terminal(writer, writer, InputStream.nullInputStream(), () -> false, environment);
    var ended = new CompletableFuture<Integer>();
    var command =
        Thread.ofPlatform()
            .unstarted(() -> {
              ended.completeAsync(() -> Main.run(terminal, arguments), Runnable::run);
              transcript.end("The command has ended");
            });
    command.start();
    return new Served(
        transcript, command, ended, URI.create(transcript.await("http://\\S+/graphql")));
  }

  /** Waits for what the command shall write. */
  String await(String expression) {
    return transcript.await(expression);
  }

  /** The data of an answer that has no errors. */
  JsonNode ask(String document) throws Exception {
    var answer = post(document, KEY);
    assertThat(answer.get("errors")).as(answer.toString()).isNull();
    return answer.get("data");
  }

  JsonNode post(String document, String key) throws Exception {
    return JSON.readTree(send(document, "x-api-key", key).body());
  }

  /** The answer to a request with that header. */
  JsonNode post(String document, String header, String value) throws Exception {
    return JSON.readTree(send(document, header, value).body());
  }

  /** The status of the answer to a request with that header. */
  int status(String document, String header, String value) throws Exception {
    return send(document, header, value).statusCode();
  }

  /** The answer to a whole body. */
  JsonNode answer(String body) throws Exception {
    return JSON.readTree(sendBody(body, "x-api-key", KEY).body());
  }

  private HttpResponse<String> send(String document, String header, String value) throws Exception {
    return sendBody(JSON.writeValueAsString(Map.of("query", document)), header, value);
  }

  private HttpResponse<String> sendBody(String body, String header, String value) throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .header(header, value)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    command.interrupt();
    assertThat(ended.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(ExitCode.FINE);
  }
}
