package dev.penstock.connect;

import dev.penstock.connect.ConnectException.Kind;
import dev.penstock.definition.Engine;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Where a database is and who we are there, as users write it: {@code
 * postgres://user:password@host:port/database}.
 *
 * @param parameters from behind the question mark, by their names in lower case
 * @param certificate the CA certificates to trust in PEM, or empty for those of the JVM
 */
public record ConnectionUrl(
    Engine engine,
    String host,
    int port,
    String database,
    String user,
    String password,
    Map<String, String> parameters,
    String certificate) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  public ConnectionUrl {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Reads a URL; {@link ConnectException} says what to do when it is not one. */
  public static ConnectionUrl parse(String text) {
    var url = text.strip();
    if (url.isEmpty()) {
      throw problem(
          "The connection URL is empty; write it as postgres://user:password@host:5432/database.");
    }
    var at = url.indexOf("://");
    if (at < 1) {
      throw problem(
          "The connection URL has no scheme; begin it with postgres://, mysql:// or mariadb://.");
    }
    return authority(engine(url.substring(0, at)), url.substring(at + 3));
  }

  private static Engine engine(String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "postgres", "postgresql" -> Engine.POSTGRESQL;
      case "mysql" -> Engine.MYSQL;
      case "mariadb" -> Engine.MARIADB;
      // A scheme that does not look like one may be a piece of a password.
      case String other when other.matches("[a-z][a-z0-9+.:-]{0,30}") ->
          throw problem(
              "Penstock does not speak %s://; use postgres://, mysql:// or mariadb://."
                  .formatted(other));
      default ->
          throw problem(
              "The connection URL has an unknown scheme; use postgres://, mysql:// or mariadb://.");
    };
  }

  private static ConnectionUrl authority(Engine engine, String rest) {
    var question = rest.indexOf('?');
    var parameters = question < 0 ? "" : rest.substring(question + 1);
    var place = question < 0 ? rest : rest.substring(0, question);
    var at = place.lastIndexOf('@');
    var slash = place.indexOf('/', at + 1);
    var database = slash < 0 ? "" : decode(place.substring(slash + 1));
    var address =
        Address.parse(place.substring(at + 1, slash < 0 ? place.length() : slash), engine);
    if (database.isEmpty()) {
      throw problem("The connection URL names no database; add it after the host as in /shop.");
    }
    var account = at < 0 ? "" : place.substring(0, at);
    var colon = account.indexOf(':');
    return new ConnectionUrl(
        engine,
        address.host(),
        address.port(),
        database,
        decode(colon < 0 ? account : account.substring(0, colon)),
        colon < 0 ? "" : decode(account.substring(colon + 1)),
        UrlParameters.parse(engine, parameters),
        "");
  }

  static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw problem("The connection URL has a percent sign that encodes nothing; write it as %25.");
    }
  }

  static ConnectException problem(String message) {
    return new ConnectException(Kind.URL, message);
  }

  /** The same place, trusting these CA certificates and no others. */
  public ConnectionUrl trusting(String pem) {
    return new ConnectionUrl(engine, host, port, database, user, password, parameters, pem);
  }

  /** Whether the database runs on this machine, where eavesdroppers have other ways. */
  public boolean loopback() {
    return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
  }

  /** For {@link java.sql.DriverManager}; holds no user and no password. */
  public String jdbcUrl() {
    var bracketed = host.contains(":") ? "[" + host + "]" : host;
    return "jdbc:%s://%s:%s/%s"
        .formatted(
            engine == Engine.POSTGRESQL ? "postgresql" : "mysql",
            bracketed,
            port,
            Address.encode(database));
  }

  /**
   * What the driver must know beside the URL, user and password included.
   *
   * @param statementLimit after which a statement is given up
   */
  public Properties properties(Duration connectLimit, Duration statementLimit) {
    return DriverProperties.of(this, connectLimit, statementLimit);
  }

  /** Without the password, so that it can be shown. */
  @Override
  public String toString() {
    return "%s://%s@%s:%s/%s"
        .formatted(engine.name().toLowerCase(Locale.ROOT), user, host, port, database);
  }
}
