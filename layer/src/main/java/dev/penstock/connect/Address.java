package dev.penstock.connect;

import dev.penstock.definition.Engine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The host and port of a connection URL. */
record Address(String host, int port) {

  static Address parse(String text, Engine engine) {
    var end = text.startsWith("[") ? text.indexOf(']') + 1 : 0;
    var colon = text.indexOf(':', end);
    var host = ConnectionUrl.decode(colon < 0 ? text : text.substring(0, colon));
    var port = colon < 0 ? "" : text.substring(colon + 1);
    var bare =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    if (bare.isEmpty()) {
      throw ConnectionUrl.problem(
          "The connection URL names no host; add it before the database as in @localhost/shop.");
    }
    return new Address(bare, port.isEmpty() ? standard(engine) : number(port));
  }

  private static int standard(Engine engine) {
    return engine == Engine.POSTGRESQL ? 5432 : 3306;
  }

  private static int number(String port) {
    if (!port.matches("[0-9]{1,5}")
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > 65535) {
      // The text is not shown: with an unescaped sign in the password it may be a piece of it.
      throw ConnectionUrl.problem(
          "The connection URL has a port that is no number from 1 to 65535; write /, @, : and ? in"
              + " a password as %2F, %40, %3A and %3F.");
    }
    return Integer.parseInt(port);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
