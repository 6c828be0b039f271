package dev.penstock.server;

import dev.penstock.engine.Gateway;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http1.Http1Config;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.StandardSocketOptions;
import java.util.function.BooleanSupplier;

/** A running HTTP server in front of a gateway. */
public final class PenstockServer implements AutoCloseable {
  private static final int HEADER_LIMIT = 32_768;
  private static final int URL_LIMIT = 16_384;
  private static final int RECEIVE_BUFFER = 65_536;
  private final WebServer server;
  private final LiveGateway live;
  private final Routes routes;
  private final Deadlines deadlines;
  private final LogWriter log;
  private final String host;

  private PenstockServer(
      WebServer server,
      LiveGateway live,
      Routes routes,
      Deadlines deadlines,
      LogWriter log,
      String host) {
    this.server = server;
    this.live = live;
    this.routes = routes;
    this.deadlines = deadlines;
    this.log = log;
    this.host = host;
  }

  /**
   * Starts to listen. The server owns the gateway from now on and closes it in the end.
   *
   * @param ready whether the database answers, asked by `/ready`
   * @throws UncheckedIOException when nothing can listen there; the gateway is closed then
   */
  public static PenstockServer start(
      ServerSettings settings, Gateway gateway, BooleanSupplier ready) {
    var log = new LogWriter(settings.log());
    var deadlines = new Deadlines(settings.requestTimeout());
    var live = new LiveGateway(new Serving(gateway, ready), deadlines);
    var graphql =
        new GraphqlEndpoint(live, new ApiKeys(settings.keys()), new Cors(settings.corsOrigins()));
    var routes = new Routes(graphql, live, Console.of(settings));
    var bodies = new BodyReader(settings.bodyLimit(), deadlines);
    var edge = new HelidonEdge(routes, new AccessLog(log), bodies);
    var server = listener(settings).routing(routing -> routing.any(edge::handle)).build().start();
    // Helidon logs why it cannot listen, and returns.
    if (!server.isRunning()) {
      live.close();
      deadlines.close();
      log.close();
      throw new UncheckedIOException(
          new BindException(
              "Nothing can listen at %s:%d".formatted(settings.host(), settings.port())));
    }
    return new PenstockServer(server, live, routes, deadlines, log, settings.host());
  }

  private static WebServerConfig.Builder listener(ServerSettings settings) {
    return WebServer.builder()
        .host(settings.host())
        .port(settings.port())
        .shutdownHook(false)
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

  /** Where GraphQL is answered. */
  public String url() {
    return "http://%s:%d/graphql".formatted(host.contains(":") ? "[" + host + "]" : host, port());
  }

  public int port() {
    return server.port();
  }

  /** Answers new requests with another gateway; the old one is closed after its last request. */
  public void swap(Gateway gateway, BooleanSupplier ready) {
    live.swap(new Serving(gateway, ready));
  }

  /** Takes no more requests, lets those in flight end, then closes the gateway. */
  @Override
  public void close() {
    routes.stopping();
    server.stop();
    live.close();
    deadlines.close();
    log.close();
  }
}
