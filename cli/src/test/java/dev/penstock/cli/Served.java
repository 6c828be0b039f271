package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A `penstock serve` that runs in this process until it is closed. */
final class Served implements AutoCloseable {
  static final String KEY = "key-of-the-test";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("http://\\S+/graphql");

  private final Thread command;
  private final CompletableFuture<Integer> ended;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(Thread command, CompletableFuture<Integer> ended, URI address) {
    this.command = command;
    this.ended = ended;
    this.address = address;
  }

  static Served start(Path folder, Map<String, String> environment) throws Exception {
    var announced = new CompletableFuture<URI>();
    var ended = new CompletableFuture<Integer>();
    var error = new StringWriter();
    var terminal =
        new Terminal(
            new PrintWriter(new Announcement(announced), true),
            new PrintWriter(error, true),
            InputStream.nullInputStream(),
            false,
            environment);
    var line = new String[] {"serve", "--api", folder.toString(), "--port", "0"};
    var command =
        Thread.ofPlatform()
            .unstarted(() -> {
              ended.completeAsync(() -> Penstock.run(terminal, line), Runnable::run);
              announced.completeExceptionally(new AssertionError(error.toString()));
            });
    command.start();
    return new Served(command, ended, announced.get(60, TimeUnit.SECONDS));
  }

  /** The data of an answer that has no errors. */
  JsonNode ask(String document) throws Exception {
    var answer = post(document, KEY);
    assertThat(answer.get("errors")).as(answer.toString()).isNull();
    return answer.get("data");
  }

  JsonNode post(String document, String key) throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .header("x-api-key", key)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document))))
            .build();
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  @Override
  public void close() {
    client.close();
    command.interrupt();
    assertThat(ended.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(ExitCode.FINE);
  }

  /** Waits for the line that names the address. */
  private static final class Announcement extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<URI> announced;

    Announcement(CompletableFuture<URI> announced) {
      this.announced = announced;
    }

    @Override
    public void write(char[] characters, int from, int count) {
      text.append(characters, from, count);
    }

    @Override
    public void flush() {
      var found = ADDRESS.matcher(text);
      if (found.find()) {
        announced.complete(URI.create(found.group()));
      }
    }

    @Override
    public void close() {}
  }
}
