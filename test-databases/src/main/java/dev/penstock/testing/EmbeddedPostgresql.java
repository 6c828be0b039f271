package dev.penstock.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/** A PostgreSQL server from binaries on the class path; it stops with the JVM. */
final class EmbeddedPostgresql {
  private EmbeddedPostgresql() {}

  // The server must outlive this call: the library stops it when the JVM ends.
  @SuppressWarnings("resource")
  static Server start() {
    try {
      var server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("max_connections", "200")
              .setOutputRedirector(Redirect.DISCARD)
              .start();
      return new Server(
          TestDatabase.Kind.POSTGRESQL,
          "localhost",
          server.getPort(),
          "postgres",
          "postgres",
          "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
