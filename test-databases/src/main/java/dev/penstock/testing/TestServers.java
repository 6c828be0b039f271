package dev.penstock.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds or starts one server of each kind and purpose for the life of the JVM. */
final class TestServers {
  private static final Map<Wanted, Server> SERVERS = new ConcurrentHashMap<>();

  private TestServers() {}

  private record Wanted(TestDatabase.Kind kind, TestDatabase.Purpose purpose) {}

  static Server server(TestDatabase.Kind kind, TestDatabase.Purpose purpose) {
    return SERVERS.computeIfAbsent(new Wanted(kind, purpose), TestServers::find);
  }

  private static Server find(Wanted wanted) {
    var kind = wanted.kind();
    var server =
        (switch (wanted.purpose()) {
              case TESTS ->
                  fromEnvironment(kind).or(() -> Containers.start(kind)).or(() -> embedded(wanted));
              // One of our own first: what else happens there, and its settings, are known.
              case MEASURING ->
                  embedded(wanted).or(() -> fromEnvironment(kind)).or(() -> Containers.start(kind));
            })
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

  private static Optional<Server> embedded(Wanted wanted) {
    return switch (wanted.kind()) {
      case POSTGRESQL -> Optional.of(EmbeddedPostgresql.start(wanted.purpose()));
      case MARIADB -> EmbeddedMariadb.start(wanted.purpose());
      // Nobody publishes MySQL's binaries as an artifact.
      case MYSQL -> Optional.empty();
    };
  }
}
