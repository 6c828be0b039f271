package dev.penstock.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A neighbour behind HTTP that answers as a test wants it to. */
public final class LoopbackWeb implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** A request that came. */
  public record Asked(String path, String body) {}

  /** Answers one request. */
  @FunctionalInterface
  public interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private LoopbackWeb(HttpServer server) {
    this.server = server;
  }

  public static LoopbackWeb start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      var web = new LoopbackWeb(server);
      server.createContext("/", web::handle);
      server.start();
      return web;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  /** From now on that path is answered with JSON. */
  public void answer(String path, int status, String json) {
    handle(path, exchange -> send(exchange, status, json));
  }

  /** From now on that path is answered like that. */
  public void handle(String path, Handler handler) {
    handlers.put(path, handler);
  }

  /** Sends one whole answer. */
  public static void send(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("content-type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var body = exchange.getRequestBody().readAllBytes();
      asked.add(new Asked(path, new String(body, StandardCharsets.UTF_8)));
      handlers.getOrDefault(path, missing -> send(missing, 404, "{}")).handle(exchange);
    }
  }

  /** The requests for a path, in their order. */
  public List<Asked> asked(String path) {
    return asked.stream().filter(each -> each.path().equals(path)).toList();
  }

  /** From now on nobody answers here. */
  @Override
  public void close() {
    server.stop(0);
  }
}
