package dev.penstock.cli;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The demo's own PostgreSQL; its rows stay in a folder from one start to the next. */
final class DemoDatabase implements AutoCloseable {
  private static final String SAMPLE = "/demo/postgresql.sql";
  private static final String USER = "postgres";

  private final EmbeddedPostgres server;

  private DemoDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /** What a new demo begins with. */
  static String sample() {
    try (var script = DemoDatabase.class.getResourceAsStream(SAMPLE)) {
      if (script == null) {
        throw new IllegalStateException("No sample database on the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DemoDatabase start(DemoFolder folder) {
    stopLeftOver(folder);
    if (!Files.exists(folder.filled())) {
      empty(folder.data());
    }
    var database = new DemoDatabase(server(folder));
    if (!Files.exists(folder.filled())) {
      database.fill(folder);
    }
    return database;
  }

  /** For the secret of the demo's API. */
  String url() {
    return "postgres://%s:%s@localhost:%d/%s".formatted(USER, USER, server.getPort(), USER);
  }

  private static EmbeddedPostgres server(DemoFolder folder) {
    var log = Redirect.appendTo(folder.log().toFile());
    try {
      return EmbeddedPostgres.builder()
          .setPgBinaryResolver(DemoDatabase::binaries)
          .setOverrideWorkingDirectory(folder.binaries().toFile())
          .setDataDirectory(folder.data())
          .setCleanDataDirectory(false)
          .setServerConfig("fsync", "off")
          .setServerConfig("synchronous_commit", "off")
          .setOutputRedirector(log)
          .setErrorRedirector(log)
          .start();
    } catch (IOException | IllegalStateException e) {
      throw new Refusal(
          ExitCode.UNREACHABLE,
          "The demo's PostgreSQL does not start here; %s says why. As root in a container, start the demo as another user."
              .formatted(folder.log()));
    }
  }

  private static InputStream binaries(String system, String machine) throws IOException {
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
    } catch (IllegalStateException e) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "The demo brings no PostgreSQL for %s on %s. Use a database of yours with \"penstock generate schema-from-database\"."
              .formatted(system, machine));
    }
  }

  private void fill(DemoFolder folder) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sample());
      statement.execute("checkpoint");
      Files.createFile(folder.filled());
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The sample database does not load", e);
    }
  }

  /** A demo that was killed leaves its server behind, and that keeps the data locked. */
  private static void stopLeftOver(DemoFolder folder) {
    var lock = folder.data().resolve("postmaster.pid");
    try {
      if (!Files.exists(lock)) {
        return;
      }
      var server = ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).getFirst().strip()));
      if (server.isPresent() && server.get().info().command().orElse("").endsWith("postgres")) {
        server.get().destroy();
        server.get().onExit().get(10, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | ExecutionException | TimeoutException | NumberFormatException e) {
      throw new Refusal(
          ExitCode.UNREACHABLE,
          "A PostgreSQL of an earlier demo still runs on %s. Stop it, or remove that folder."
              .formatted(folder.data()));
    }
  }

  private static void empty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
