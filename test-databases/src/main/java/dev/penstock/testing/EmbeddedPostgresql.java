package dev.penstock.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;

/** A PostgreSQL server from binaries on the class path; it stops with the JVM. */
final class EmbeddedPostgresql {
  private EmbeddedPostgresql() {}

  private static final Map<String, String> ALWAYS =
      Map.of(
          "fsync", "off",
          "full_page_writes", "off",
          "synchronous_commit", "off",
          "max_connections", "200");

  /** Its own log collector, so that statements can be read back over a connection. */
  private static final Map<String, String> MEASURING =
      Map.of(
          "shared_buffers", "512MB",
          "work_mem", "16MB",
          "maintenance_work_mem", "256MB",
          "max_wal_size", "4GB",
          "checkpoint_timeout", "1h",
          "autovacuum", "off",
          "jit", "off",
          "logging_collector", "on");

  // The server must outlive this call: the library stops it when the JVM ends.
  @SuppressWarnings("resource")
  static Server start(TestDatabase.Purpose purpose) {
    try {
      var builder = EmbeddedPostgres.builder().setOutputRedirector(Redirect.DISCARD);
      ALWAYS.forEach(builder::setServerConfig);
      if (purpose == TestDatabase.Purpose.MEASURING) {
        MEASURING.forEach(builder::setServerConfig);
      }
      var server = builder.start();
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
