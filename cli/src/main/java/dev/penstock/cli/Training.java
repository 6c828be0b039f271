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
 * Does once what people do, so that the virtual machine can keep the classes that a start needs.
 *
 * <p>Not a command: only the launcher calls it, after a build. There are two kinds of start and a
 * cache for each, because every class in a cache costs each start some time: `serve`, and
 * everything else, for which the demo stands.
 */
public final class Training {
  private Training() {}

  /** The first argument says for what: `serve`, `database` (for `serve` alone) or nothing. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Logging.configure();
    var terminal =
        new Terminal(
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            InputStream.nullInputStream(),
            () -> false,
            System.getenv());
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "serve" -> new ServeTraining(terminal).run();
      case "database" -> TrainingDatabase.lend(terminal);
      default -> demo(terminal);
    }
  }

  private static void demo(Terminal terminal) throws IOException, InterruptedException {
    Main.run(terminal, "--help");
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
