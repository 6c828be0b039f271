package dev.penstock.bench.contestant;

import dev.penstock.bench.query.Query;
import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Penstock as its users start it: generated, built, and served by the launcher. */
public final class Penstock implements Contestant {
  private static final String SECRET = "SQL_CONNECTION_STRING";
  private final Path folder;
  private final ServerProcess server;

  private Penstock(Path folder, ServerProcess server) {
    this.folder = folder;
    this.server = server;
  }

  /**
   * Makes an API of that database and serves it with default settings.
   *
   * @param repository the folder of the launcher
   */
  public static Penstock start(Path repository, TestDatabase database) {
    try {
      var folder = Files.createTempDirectory("penstock-bench-");
      var launcher = repository.resolve("penstock").toString();
      Map<String, String> environment = new HashMap<>(Machine.environment());
      environment.put(SECRET, Connection.url(database));
      run(
          List.of(launcher, "generate", "schema-from-database", "--connection-uri-secret", SECRET),
          folder,
          environment);
      run(List.of(launcher, "build"), folder, environment);
      return new Penstock(
          folder,
          ServerProcess.start(in(folder, List.of(launcher, "serve", "--port", "0")), environment));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(List<String> command, Path folder, Map<String, String> environment)
      throws IOException {
    var builder = new ProcessBuilder(in(folder, command)).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " says: " + words);
    }
  }

  private static List<String> in(Path folder, List<String> command) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("--api", folder.toString()));
    return all;
  }

  @Override
  public String name() {
    return "penstock";
  }

  @Override
  public boolean takes(Query query) {
    return true;
  }

  @Override
  public Requests requests(Query query) {
    return Requests.graphql(
        server.address(), Machine.HEADERS, query.document(), query.parameters());
  }

  @Override
  public ProcessHandle process() {
    return server.process().toHandle();
  }

  @Override
  public void close() {
    server.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
