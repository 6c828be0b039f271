package dev.penstock.server;

import dev.penstock.engine.Gateway;
import dev.penstock.identity.Identity;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http1.Http1Config;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.StandardSocketOptions;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A server that lacks nothing but its gateway: it can be made while the gateway is. */
public final class PreparedServer {
  private static final int HEADER_LIMIT = 32_768;
  private static final int URL_LIMIT = 16_384;
  private static final int RECEIVE_BUFFER = 65_536;
  private final ServerSettings settings;
  private final WebServer server;
  private final AtomicReference<@Nullable HelidonEdge> edge;

  private PreparedServer(
      ServerSettings settings, WebServer server, AtomicReference<@Nullable HelidonEdge> edge) {
    this.settings = settings;
    this.server = server;
    this.edge = edge;
  }

  /** Makes one that does not listen yet. */
  public static PreparedServer of(ServerSettings settings) {
    HelidonServices.provide();
    var edge = new AtomicReference<@Nullable HelidonEdge>();
    var server =
        listener(settings)
            .routing(routing ->
                routing.any((request, response) ->
                    Objects.requireNonNull(edge.get()).handle(request, response)))
            .build();
    return new PreparedServer(settings, server, edge);
  }

  public ServerSettings settings() {
    return settings;
  }

  /**
   * Starts to listen, once. The server owns the gateway from now on and closes it in the end.
   *
   * @param ready whether the database answers, asked by `/ready`
   * @throws UncheckedIOException when nothing can listen there; the gateway is closed then
   */
  public PenstockServer start(Gateway gateway, BooleanSupplier ready) {
    var log = new LogWriter(settings.log());
    var deadlines = new Deadlines(settings.requestTimeout());
    var live = new LiveGateway(new Serving(gateway, ready), deadlines);
    var identity = new Identity(settings.identity(), InstantSource.system());
    var graphql = new GraphqlEndpoint(live, identity, new Cors(settings.corsOrigins()));
    var routes = new Routes(graphql, live, Console.of(settings));
    var bodies = new BodyReader(settings.bodyLimit(), deadlines);
    edge.set(new HelidonEdge(routes, new AccessLog(log), bodies));
    server.start();
    // Helidon logs why it cannot listen, and returns.
    if (!server.isRunning()) {
      live.close();
      deadlines.close();
      log.close();
      throw new UncheckedIOException(
          new BindException(
              "Nothing can listen at %s:%d".formatted(settings.host(), settings.port())));
    }
    Thread.ofVirtual().name("issuers").start(identity::prepare);
    return new PenstockServer(server, live, routes, deadlines, log, settings.host());
  }

  private static WebServerConfig.Builder listener(ServerSettings settings) {
    return WebServer.builder()
        .host(settings.host())
        .port(settings.port())
        .shutdownHook(false)
        // nothing to find: all there is is said here
        .featuresDiscoverServices(false)
        .protocolsDiscoverServices(false)
        .mediaContext(media -> media.mediaSupportsDiscoverServices(false))
        .contentEncoding(encodings -> encodings.contentEncodingsDiscoverServices(false))
        .shutdownGracePeriod(settings.drainTimeout())
        .directHandlers(MalformedRequests.handlers())
        // Nagle's algorithm would hold back the end of a response for the client's delayed ACK
        .connectionOptions(socket -> socket.tcpNoDelay(true))
        // Helidon's 4 KB make a large request wait for every window
        .putListenerSocketOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER)
        .addProtocol(
            Http1Config.builder()
                .maxHeadersSize(HEADER_LIMIT)
                .maxPrologueLength(URL_LIMIT)
                .receiveLog(false)
                .sendLog(false)
                .build());
  }
}
