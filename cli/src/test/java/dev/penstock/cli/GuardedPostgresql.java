package dev.penstock.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;

/**
 * A PostgreSQL that asks user "guarded" for a password; the tests' own server may trust everybody.
 */
final class GuardedPostgresql implements AutoCloseable {
  private final EmbeddedPostgres server;

  private GuardedPostgresql(EmbeddedPostgres server) {
    this.server = server;
  }

  static GuardedPostgresql start() throws Exception {
    var server =
        EmbeddedPostgres.builder()
            .setDataDirectoryCustomizer(GuardedPostgresql::guard)
            .setOutputRedirector(Redirect.DISCARD)
            .setErrorRedirector(Redirect.DISCARD)
            .start();
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role guarded login password 'secret-8-Word'");
    }
    return new GuardedPostgresql(server);
  }

  private static void guard(File data) {
    var rules = data.toPath().resolve("pg_hba.conf");
    try {
      Files.writeString(rules, "host all guarded all scram-sha-256\n" + Files.readString(rules));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url(String password) {
    return "postgres://guarded:%s@localhost:%d/postgres".formatted(password, server.getPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
