package dev.penstock.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds or starts one server of each kind for the life of the JVM. */
final class TestServers {
  private static final Map<TestDatabase.Kind, Server> SERVERS = new ConcurrentHashMap<>();

  private TestServers() {}

  static Server server(TestDatabase.Kind kind) {
    return SERVERS.computeIfAbsent(kind, TestServers::find);
  }

  private static Server find(TestDatabase.Kind kind) {
    var server =
        fromEnvironment(kind)
            .or(() -> Containers.start(kind))
            .or(() -> embedded(kind))
            .orElseThrow(() ->
                new IllegalStateException(
                    """
                    No %s for the tests. Set %s to a JDBC URL of an administrator's account, \
                    or start Docker.\
                    """
                        .formatted(kind, kind.variable())));
    System.out.printf("test database: %s %s%n", kind, server.version());
    return server;
  }

  private static Optional<Server> fromEnvironment(TestDatabase.Kind kind) {
    return Optional.ofNullable(System.getenv(kind.variable()))
        .filter(url -> !url.isEmpty())
        .map(url -> Server.ofJdbcUrl(kind, url));
  }

  private static Optional<Server> embedded(TestDatabase.Kind kind) {
    return switch (kind) {
      case POSTGRESQL -> Optional.of(EmbeddedPostgresql.start());
      case MARIADB -> EmbeddedMariadb.start();
      // Nobody publishes MySQL's binaries as an artifact.
      case MYSQL -> Optional.empty();
    };
  }
}
