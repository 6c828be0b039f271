package dev.penstock.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A server and an administrator's account on it. */
record Server(
    TestDatabase.Kind kind, String host, int port, String user, String password, String database) {
  private static final AtomicInteger NEXT = new AtomicInteger();

  static Server ofJdbcUrl(TestDatabase.Kind kind, String jdbcUrl) {
    var uri = URI.create(jdbcUrl.substring("jdbc:".length()));
    var parameters = parameters(uri);
    var usual = kind == TestDatabase.Kind.POSTGRESQL ? 5432 : 3306;
    return new Server(
        kind,
        uri.getHost(),
        uri.getPort() > 0 ? uri.getPort() : usual,
        parameters.getOrDefault("user", "root"),
        parameters.getOrDefault("password", ""),
        uri.getPath().substring(1));
  }

  TestDatabase createDatabase(TestDatabase.Purpose purpose) {
    var name =
        "t%d_%d_%d"
            .formatted(
                ProcessHandle.current().pid(),
                System.nanoTime() % 1_000_000,
                NEXT.incrementAndGet());
    execute(
        kind == TestDatabase.Kind.POSTGRESQL
            ? "create database " + name
            : "create database " + name + " character set utf8mb4");
    return new TestDatabase(kind, purpose, url(name), jdbcUrl(name), name);
  }

  void drop(String name) {
    execute(
        "drop database if exists "
            + name
            + (kind == TestDatabase.Kind.POSTGRESQL ? " with (force)" : ""));
  }

  String version() {
    try (var connection = DriverManager.getConnection(jdbcUrl(database))) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "%s at %s:%d does not answer: %s".formatted(kind, host, port, e.getMessage()), e);
    }
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (var pair : uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
      var at = pair.indexOf('=');
      parameters.put(
          pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private String url(String name) {
    var scheme =
        kind == TestDatabase.Kind.POSTGRESQL ? "postgres" : kind.name().toLowerCase(Locale.ROOT);
    return "%s://%s:%s@%s:%d/%s"
        .formatted(scheme, encoded(user), encoded(password), host, port, name);
  }

  private String jdbcUrl(String name) {
    return kind == TestDatabase.Kind.POSTGRESQL
        ? "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
            .formatted(host, port, name, encoded(user), encoded(password))
        : "jdbc:mysql://%s:%d/%s?user=%s&password=%s&sslMode=PREFERRED&allowPublicKeyRetrieval=true"
            .formatted(host, port, name, encoded(user), encoded(password));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
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
