package dev.penstock.server;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/**
 * How the gateway is reached over HTTP.
 *
 * @param port 0 takes any free port
 * @param keys API keys that are accepted; without one nobody gets past the door
 * @param corsOrigins origins of web pages that may call, or `*` for all; empty for none
 * @param bodyLimit bytes of a request's body
 * @param requestTimeout for the whole of a request; longer than a statement's limit
 * @param drainTimeout how long requests in flight may take to end when the server stops
 * @param console whether GraphiQL is served under `/console`
 * @param log takes one line of JSON in UTF-8 per request, several lines at once; is never closed
 */
public record ServerSettings(
    String host,
    int port,
    List<String> keys,
    List<String> corsOrigins,
    int bodyLimit,
    Duration requestTimeout,
    Duration drainTimeout,
    boolean console,
    OutputStream log) {

  /** Loopback, port 20002, no keys, no other origins, no console, no log. */
  public static final ServerSettings DEFAULT =
      new ServerSettings(
          "127.0.0.1",
          20002,
          List.of(),
          List.of(),
          1_048_576,
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          false,
          OutputStream.nullOutputStream());

  public ServerSettings {
    keys = List.copyOf(keys);
    corsOrigins = List.copyOf(corsOrigins);
  }

  public ServerSettings withAddress(String newHost, int newPort) {
    return new ServerSettings(
        newHost, newPort, keys, corsOrigins, bodyLimit, requestTimeout, drainTimeout, console, log);
  }

  public ServerSettings withKeys(List<String> newKeys) {
    return new ServerSettings(
        host, port, newKeys, corsOrigins, bodyLimit, requestTimeout, drainTimeout, console, log);
  }

  public ServerSettings withCorsOrigins(List<String> origins) {
    return new ServerSettings(
        host, port, keys, origins, bodyLimit, requestTimeout, drainTimeout, console, log);
  }

  public ServerSettings withLimits(int newBodyLimit, Duration newRequestTimeout) {
    return new ServerSettings(
        host, port, keys, corsOrigins, newBodyLimit, newRequestTimeout, drainTimeout, console, log);
  }

  public ServerSettings withConsole(boolean shown) {
    return new ServerSettings(
        host, port, keys, corsOrigins, bodyLimit, requestTimeout, drainTimeout, shown, log);
  }

  public ServerSettings withLog(OutputStream lines) {
    return new ServerSettings(
        host, port, keys, corsOrigins, bodyLimit, requestTimeout, drainTimeout, console, lines);
  }
}
