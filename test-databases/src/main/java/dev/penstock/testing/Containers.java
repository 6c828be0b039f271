package dev.penstock.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Servers in containers, where a Docker engine answers; Testcontainers removes them. */
final class Containers {
  private static final int PATIENCE_MILLIS = 1_000;

  private Containers() {}

  static Optional<Server> start(TestDatabase.Kind kind) {
    return dockerAnswers() ? Optional.of(server(kind, container(kind))) : Optional.empty();
  }

  private static JdbcDatabaseContainer<?> container(TestDatabase.Kind kind) {
    return switch (kind) {
      case POSTGRESQL -> new PostgreSQLContainer("postgres:18");
      case MYSQL -> new MySQLContainer("mysql:9").withUsername("root").withPassword("penstock");
      case MARIADB ->
          new MariaDBContainer("mariadb:11.4").withUsername("root").withPassword("penstock");
    };
  }

  // The container must outlive this call: it runs until the JVM ends.
  @SuppressWarnings("resource")
  private static Server server(TestDatabase.Kind kind, JdbcDatabaseContainer<?> container) {
    container.start();
    var port = kind == TestDatabase.Kind.POSTGRESQL ? 5432 : 3306;
    return new Server(
        kind,
        container.getHost(),
        container.getMappedPort(port),
        container.getUsername(),
        container.getPassword(),
        container.getDatabaseName());
  }

  /** Asks the engine's own socket, because Testcontainers takes long to find that there is none. */
  private static boolean dockerAnswers() {
    var host = System.getenv("DOCKER_HOST");
    if (host == null || host.isEmpty()) {
      return answersLocally(Path.of("/var/run/docker.sock"))
          || answersLocally(Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"));
    }
    var uri = URI.create(host);
    return "unix".equals(uri.getScheme())
        ? answersLocally(Path.of(uri.getPath()))
        : answersRemotely(new InetSocketAddress(uri.getHost(), uri.getPort()));
  }

  private static boolean answersLocally(Path socket) {
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean answersRemotely(SocketAddress address) {
    try (var socket = new Socket()) {
      socket.connect(address, PATIENCE_MILLIS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
