package dev.penstock.server;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Column;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Rule;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.definition.Table;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Settings;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.run.Answers;
import dev.penstock.engine.run.Prepared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A server with one model whose rows come from a function, and a client for it. */
final class Running implements AutoCloseable {
  static final String KEY = "da2-test";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  final PenstockServer server;

  Running(Function<ServerSettings, ServerSettings> change, Function<Root, String> rows) {
    this(change, gateway(rows, () -> {}));
  }

  Running(Gateway gateway) {
    this(Function.identity(), gateway);
  }

  Running(Function<ServerSettings, ServerSettings> change, Gateway gateway) {
    server = PenstockServer.start(change.apply(settings()), gateway, () -> true);
  }

  private ServerSettings settings() {
    return ServerSettings.DEFAULT
        .withAddress("127.0.0.1", 0)
        .withKeys(List.of("another", KEY))
        .withLog(log);
  }

  static Gateway gateway(Function<Root, String> rows, Runnable closed) {
    var answers =
        new Answers() {
          @Override
          public Prepared prepare(Root root, Access access) {
            return _ ->
                (_, sink, _) -> sink.append(rows.apply(root).getBytes(StandardCharsets.UTF_8));
          }

          @Override
          public void close() {
            closed.run();
          }
        };
    return gateway(answers);
  }

  static Gateway gateway(Answers answers) {
    return new Gateway(definition(Engine.POSTGRESQL), answers, Settings.of(new byte[] {1, 2, 3}));
  }

  static ApiDefinition definition(Engine engine) {
    var id =
        new Field(
            "id",
            new FieldType.Scalar(ScalarType.INT),
            new Column("id", ColumnType.of("int", Storage.INT32), false, Column.Generation.NONE),
            "",
            false);
    var model =
        new Model(
            "Post",
            "Posts",
            new Table(engine == Engine.POSTGRESQL ? "public" : "", "posts"),
            "",
            List.of(id),
            List.of(),
            List.of("id"),
            List.of(),
            List.of(),
            false,
            Set.of(),
            List.of());
    return new ApiDefinition(
        new Database("IDtest", engine, "SECRET", ""),
        List.of(model),
        List.of(),
        List.of(new Rule(new Whom.Public(Provider.API_KEY), EnumSet.allOf(Operation.class))));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path)))
        .header("x-api-key", KEY);
  }

  HttpResponse<String> post(String body, String... headers)
      throws IOException, InterruptedException {
    var request = request("/graphql").POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.header("content-type", "application/json").build());
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  /** Stops the server and gives the lines of all its requests: each is written after its answer. */
  List<String> logged() {
    server.close();
    return log.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** The log as soon as there is a line, without stopping. */
  String awaitLog() {
    while (log.size() == 0) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
