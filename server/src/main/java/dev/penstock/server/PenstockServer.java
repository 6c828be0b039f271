package dev.penstock.server;

import dev.penstock.engine.Gateway;
import io.helidon.webserver.WebServer;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A running HTTP server in front of a gateway. */
public final class PenstockServer implements AutoCloseable {
  private final WebServer server;
  private final LiveGateway live;
  private final Routes routes;
  private final String host;

  private PenstockServer(WebServer server, LiveGateway live, Routes routes, String host) {
    this.server = server;
    this.live = live;
    this.routes = routes;
    this.host = host;
  }

  /**
   * Starts to listen. The server owns the gateway from now on and closes it in the end.
   *
   * @param ready whether the database answers, asked by `/ready`
   */
  public static PenstockServer start(
      ServerSettings settings, Gateway gateway, BooleanSupplier ready) {
    var live = new LiveGateway(new Serving(gateway, ready), settings.requestTimeout());
    var graphql =
        new GraphqlEndpoint(
            live, new ApiKeys(settings.keys()), new Cors(settings.corsOrigins()));
    var console =
        settings.console() ? Optional.of(new Console(settings.keys())) : Optional.<Console>empty();
    var routes = new Routes(graphql, live, console);
    var edge = new HelidonEdge(routes, new AccessLog(settings.log()), settings.bodyLimit());
    var server =
        WebServer.builder()
            .host(settings.host())
            .port(settings.port())
            .shutdownHook(false)
            .shutdownGracePeriod(settings.drainTimeout())
            .routing(routing -> routing.any(edge::handle))
            .build()
            .start();
    return new PenstockServer(server, live, routes, settings.host());
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
  }
}
