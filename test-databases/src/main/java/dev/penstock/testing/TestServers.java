package dev.penstock.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds or starts one server of each kind for the life of the JVM. */
final class TestServers {
  private static final Map<TestDatabase.Kind, Server> SERVERS = new ConcurrentHashMap<>();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private TestServers() {}

  static Server server(TestDatabase.Kind kind) {
    return SERVERS.computeIfAbsent(kind, TestServers::find);
  }

  private static Server find(TestDatabase.Kind kind) {
    var variable = "PENSTOCK_TEST_" + kind.name();
    var url = System.getenv(variable);
    if (url == null || url.isEmpty()) {
      throw new IllegalStateException(
          "No %s for the tests. Set %s to a JDBC URL of an administrator's account."
              .formatted(kind, variable));
    }
    return Server.ofJdbcUrl(kind, url);
  }

  /** A server and an administrator's account on it. */
  record Server(TestDatabase.Kind kind, String host, int port, String user, String password, String database) {

    static Server ofJdbcUrl(TestDatabase.Kind kind, String jdbcUrl) {
      var uri = URI.create(jdbcUrl.substring("jdbc:".length()));
      Map<String, String> parameters = new LinkedHashMap<>();
      if (uri.getRawQuery() != null) {
        for (var pair : uri.getRawQuery().split("&")) {
          var at = pair.indexOf('=');
          parameters.put(
              pair.substring(0, at),
              URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
      }
      var port = uri.getPort() > 0 ? uri.getPort() : kind == TestDatabase.Kind.POSTGRESQL ? 5432 : 3306;
      return new Server(
          kind,
          uri.getHost(),
          port,
          parameters.getOrDefault("user", "root"),
          parameters.getOrDefault("password", ""),
          uri.getPath().substring(1));
    }

    TestDatabase createDatabase() {
      var name =
          "t%d_%d_%d"
              .formatted(
                  ProcessHandle.current().pid(), System.nanoTime() % 1_000_000, NEXT.incrementAndGet());
      execute(
          kind == TestDatabase.Kind.POSTGRESQL
              ? "create database " + name
              : "create database " + name + " character set utf8mb4");
      return new TestDatabase(kind, url(name), jdbcUrl(name), name);
    }

    void drop(String name) {
      execute("drop database if exists " + name + (kind == TestDatabase.Kind.POSTGRESQL ? " with (force)" : ""));
    }

    private String url(String name) {
      var scheme = kind == TestDatabase.Kind.POSTGRESQL ? "postgres" : kind.name().toLowerCase(Locale.ROOT);
      return "%s://%s:%s@%s:%d/%s".formatted(scheme, user, password, host, port, name);
    }

    private String jdbcUrl(String name) {
      return kind == TestDatabase.Kind.POSTGRESQL
          ? "jdbc:postgresql://%s:%d/%s?user=%s&password=%s".formatted(host, port, name, user, password)
          : "jdbc:mysql://%s:%d/%s?user=%s&password=%s&sslMode=PREFERRED&allowPublicKeyRetrieval=true"
              .formatted(host, port, name, user, password);
    }

    private void execute(String sql) {
      try (var connection = DriverManager.getConnection(jdbcUrl(database));
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException("%s: %s".formatted(kind, e.getMessage()), e);
      }
    }
  }
}
