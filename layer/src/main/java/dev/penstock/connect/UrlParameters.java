package dev.penstock.connect;

import dev.penstock.definition.Engine;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The parameters that a connection URL may have; whatever else stands there is refused by name,
 * never dropped.
 */
final class UrlParameters {
  private static final List<String> SSL_MODES =
      List.of("disable", "prefer", "require", "verify-ca", "verify-full");
  private static final Map<String, String> MYSQL_SSL_MODES =
      Map.of(
          "disabled", "disable",
          "preferred", "prefer",
          "required", "require",
          "verify_ca", "verify-ca",
          "verify_identity", "verify-full");
  private static final List<String> NAMES =
      List.of("sslmode", "sslrootcert", "connect_timeout", "application_name");

  private UrlParameters() {}

  static Map<String, String> parse(Engine engine, String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Arrays.stream(text.split("&"))
        .filter(pair -> !pair.isEmpty())
        .forEach(pair -> add(engine, parameters, pair));
    return parameters;
  }

  private static void add(Engine engine, Map<String, String> parameters, String pair) {
    var at = pair.indexOf('=');
    var written = ConnectionUrl.decode(at < 0 ? pair : pair.substring(0, at));
    var value = at < 0 ? "" : ConnectionUrl.decode(pair.substring(at + 1));
    var name = name(engine, written);
    parameters.put(name, name.equals("sslmode") ? sslMode(value) : checked(name, value));
  }

  private static String name(Engine engine, String written) {
    var name =
        switch (written.toLowerCase(Locale.ROOT)) {
          case "ssl-mode" -> "sslmode";
          case "ssl-ca" -> "sslrootcert";
          case "connecttimeout" -> "connect_timeout";
          case "applicationname" -> "application_name";
          case String other -> other;
        };
    // PostgreSQL's own tools write it, and the driver does it wherever the server offers it.
    if (engine == Engine.POSTGRESQL && name.equals("channel_binding")) {
      return name;
    }
    if (!NAMES.contains(name)) {
      throw ConnectionUrl.problem(
          "The connection URL has the parameter \"%s\"; remove it, Penstock knows %s."
              .formatted(written, String.join(", ", NAMES)));
    }
    return name;
  }

  private static String sslMode(String value) {
    var lower = value.toLowerCase(Locale.ROOT);
    var mode = MYSQL_SSL_MODES.getOrDefault(lower, lower);
    if (!SSL_MODES.contains(mode)) {
      throw ConnectionUrl.problem(
          "The connection URL has an unknown sslmode; use one of %s."
              .formatted(String.join(", ", SSL_MODES)));
    }
    return mode;
  }

  private static String checked(String name, String value) {
    if (name.equals("connect_timeout") && !value.matches("[1-9][0-9]{0,3}")) {
      throw ConnectionUrl.problem(
          "The connection URL has a connect_timeout that is no number of seconds; write it as in"
              + " connect_timeout=5.");
    }
    if (name.equals("channel_binding")
        && !List.of("disable", "prefer", "require").contains(value)) {
      throw ConnectionUrl.problem(
          "The connection URL has an unknown channel_binding; use disable, prefer or require.");
    }
    return value;
  }
}
