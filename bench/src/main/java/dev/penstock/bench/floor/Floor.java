package dev.penstock.bench.floor;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import java.net.StandardSocketOptions;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Serves the handlers of both styles until it is killed. The connection URL comes from
 * SQL_CONNECTION_STRING, the API key from PENSTOCK_API_KEY.
 */
public final class Floor {
  private static final Logger ROOT = Logger.getLogger("");

  private Floor() {}

  public static void main(String[] arguments) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    ROOT.setLevel(Level.WARNING);
    var url = ConnectionUrl.parse(System.getenv("SQL_CONNECTION_STRING"));
    var pool = Pool.open(url, Pool.Settings.DEFAULT);
    var handlers =
        new Handlers(pool, Statements.of(url.engine()), System.getenv("PENSTOCK_API_KEY"));
    var server = listener().routing(handlers::route).build().start();
    System.out.println("Listening at http://127.0.0.1:" + server.port());
  }

  /** As Penstock's own listener. */
  private static io.helidon.webserver.WebServerConfig.Builder listener() {
    return WebServer.builder()
        .host("127.0.0.1")
        .port(0)
        .connectionOptions(socket -> socket.tcpNoDelay(true))
        .putListenerSocketOption(StandardSocketOptions.SO_RCVBUF, 65_536)
        .addProtocol(
            Http1Config.builder()
                .maxHeadersSize(32_768)
                .maxPrologueLength(16_384)
                .receiveLog(false)
                .sendLog(false)
                .build());
  }
}
