package dev.penstock.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * Runs the demo once and asks it a question, so that the launcher can keep the classes that a start
 * needs.
 *
 * <p>Not a command: only the launcher calls it, once per build.
 */
public final class Training {
  private Training() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Logging.configure();
    var silent = new PrintWriter(Writer.nullWriter());
    var terminal =
        new Terminal(silent, silent, InputStream.nullInputStream(), false, System.getenv());
    Penstock.run(terminal, "--help");
    var configuration = new Configuration(Map.of()).with(Setting.PORT, 0);
    try (var demo = Demo.start(terminal, configuration);
        var client = HttpClient.newHttpClient()) {
      demo.introduce();
      client.send(question(demo), BodyHandlers.ofString());
    }
  }

  private static HttpRequest question(Demo demo) {
    return HttpRequest.newBuilder(URI.create(demo.address()))
        .header("x-api-key", demo.apiKey())
        .header("content-type", "application/json")
        .POST(BodyPublishers.ofString("{\"query\": \"%s\"}".formatted(demo.query())))
        .build();
  }
}
