package dev.penstock.bench.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A running {@code penstock serve}. Close it to end it.
 *
 * @param log everything that it writes
 */
public record ServedApi(Process process, InetSocketAddress address, Path log)
    implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 1;

  /** Starts at a free port and returns at once. */
  public static ServedApi launch(ApiFolder folder, Map<String, String> more) {
    var port = freePort();
    Map<String, String> environment = new HashMap<>(folder.environment());
    environment.putAll(more);
    var log = folder.root().resolve("serve-%d.log".formatted(port));
    var process =
        folder
            .launcher()
            .start(
                environment,
                log,
                "serve",
                "--api",
                folder.api(),
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port));
    return new ServedApi(
        process, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), log);
  }

  /** Starts and waits until it listens. */
  public static ServedApi start(ApiFolder folder) {
    return start(folder, Map.of());
  }

  /** The same with more in its environment. */
  public static ServedApi start(ApiFolder folder, Map<String, String> more) {
    var served = launch(folder, more);
    served.connect(Duration.ofSeconds(10)).close();
    return served;
  }

  /**
   * A connection as soon as it listens.
   *
   * @param limit for one read of that connection
   */
  public HttpConnection connect(Duration limit) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return HttpConnection.open(address, limit);
      } catch (ConnectException _) {
        if (!process.isAlive() || System.nanoTime() > end) {
          close();
          throw new IllegalStateException("penstock serve does not listen:\n" + words());
        }
        pause();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What can be seen of the process. */
  public ProcessFigures figures() {
    return new ProcessFigures(process.pid());
  }

  private String words() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while penstock serve started");
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Ending.end(process, Duration.ofSeconds(25));
  }
}
