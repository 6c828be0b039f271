package dev.penstock.server;

import dev.penstock.engine.Gateway;
import io.helidon.webserver.WebServer;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;

/** A running HTTP server in front of a gateway. */
public final class PenstockServer implements AutoCloseable {
  private final WebServer server;
  private final LiveGateway live;
  private final Routes routes;
  private final Deadlines deadlines;
  private final LogWriter log;
  private final String host;

  PenstockServer(
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
    return PreparedServer.of(settings).start(gateway, ready);
  }

  /** Where GraphQL is answered. */
  public String url() {
    return "http://%s:%s/graphql".formatted(host.contains(":") ? "[" + host + "]" : host, port());
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
