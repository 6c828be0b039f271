package dev.penstock.server;

import dev.penstock.identity.ApiKey;
import dev.penstock.identity.IdentitySettings;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the gateway is reached over HTTP.
 *
 * @param port 0 takes any free port
 * @param identity by what callers are known; nobody else gets past the door
 * @param corsOrigins origins of web pages that may call, or `*` for all; empty for none
 * @param bodyLimit bytes of a request's body
 * @param requestTimeout for the whole of a request; longer than a statement's limit
 * @param drainTimeout how long requests in flight may take to end when the server stops
 * @param console GraphiQL under `/console`, where there shall be one
 * @param log takes one line of JSON in UTF-8 per request, several lines at once; is never closed
 */
public record ServerSettings(
    String host,
    int port,
    IdentitySettings identity,
    List<String> corsOrigins,
    int bodyLimit,
    Duration requestTimeout,
    Duration drainTimeout,
    Optional<ConsoleSettings> console,
    OutputStream log) {

  /** Loopback, port 20002, no keys, no other origins, no console, no log. */
  public static final ServerSettings DEFAULT =
      new ServerSettings(
          "127.0.0.1",
          20002,
          IdentitySettings.NONE,
          List.of(),
          1_048_576,
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          Optional.empty(),
          OutputStream.nullOutputStream());

  public ServerSettings {
    corsOrigins = List.copyOf(corsOrigins);
  }

  public ServerSettings withAddress(String newHost, int newPort) {
    return new ServerSettings(
        newHost,
        newPort,
        identity,
        corsOrigins,
        bodyLimit,
        requestTimeout,
        drainTimeout,
        console,
        log);
  }

  public ServerSettings withIdentity(IdentitySettings other) {
    return new ServerSettings(
        host, port, other, corsOrigins, bodyLimit, requestTimeout, drainTimeout, console, log);
  }

  /** With these API keys, which stay. */
  public ServerSettings withKeys(List<String> keys) {
    return withIdentity(
        identity.withKeys(keys.stream().map(key -> ApiKey.lasting("key", key)).toList()));
  }

  public ServerSettings withCorsOrigins(List<String> origins) {
    return new ServerSettings(
        host, port, identity, origins, bodyLimit, requestTimeout, drainTimeout, console, log);
  }

  public ServerSettings withLimits(int newBodyLimit, Duration newRequestTimeout) {
    return new ServerSettings(
        host,
        port,
        identity,
        corsOrigins,
        newBodyLimit,
        newRequestTimeout,
        drainTimeout,
        console,
        log);
  }

  public ServerSettings withConsole(ConsoleSettings shown) {
    return new ServerSettings(
        host,
        port,
        identity,
        corsOrigins,
        bodyLimit,
        requestTimeout,
        drainTimeout,
        Optional.of(shown),
        log);
  }

  public ServerSettings withLog(OutputStream lines) {
    return new ServerSettings(
        host, port, identity, corsOrigins, bodyLimit, requestTimeout, drainTimeout, console, lines);
  }
}
