package dev.penstock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A MariaDB server from binaries on the class path; it stops with the JVM, however that ends. */
final class EmbeddedMariadb {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Made by the server itself before it listens: its root account has no password over TCP. */
  private static final String ACCOUNTS =
      """
      create user 'penstock'@'%' identified by 'penstock';
      grant all on *.* to 'penstock'@'%' with grant option;
      """;

  /** Stops the server when its own standard input ends, which a killed JVM brings about too. */
  private static final String LEASH =
      """
      folder=$1; shift
      "$@" & server=$!
      cat >/dev/null
      kill $server; wait $server
      rm -rf "$folder"
      """;

  private EmbeddedMariadb() {}

  /** Later options replace earlier ones. */
  private static final List<String> MEASURING =
      List.of("--innodb-buffer-pool-size=1G", "--innodb-log-file-size=512M");

  static Optional<Server> start(TestDatabase.Purpose purpose) {
    var options = purpose == TestDatabase.Purpose.MEASURING ? MEASURING : List.<String>of();
    return MariadbFiles.unpacked().map(files -> start(files, options));
  }

  private static Server start(MariadbFiles files, List<String> options) {
    try {
      var folder = files.freshData();
      var port = freePort();
      var log = folder.resolve("error.log");
      var process = launch(files, folder, port, log, options);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
      awaitReady(process, log);
      return new Server(
          TestDatabase.Kind.MARIADB, "127.0.0.1", port, "penstock", "penstock", "mysql");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launch(
      MariadbFiles files, Path folder, int port, Path log, List<String> options)
      throws IOException {
    var accounts = Files.writeString(folder.resolve("accounts.sql"), ACCOUNTS);
    List<String> command = new ArrayList<>(List.of("sh", "-c", LEASH, "sh", folder.toString()));
    command.addAll(files.server(folder));
    command.addAll(
        List.of(
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--socket=" + folder.resolve("s.sock"),
            "--init-file=" + accounts,
            "--skip-name-resolve",
            "--max-connections=200"));
    command.addAll(options);
    return new ProcessBuilder(command)
        .redirectInput(Redirect.PIPE)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(log.toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitReady(Process process, Path log) throws IOException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(log).contains("ready for connections")) {
      var aborted = Files.readString(log).contains("[ERROR] Aborting");
      if (aborted || ended(process) || System.nanoTime() > end) {
        throw new IllegalStateException(
            "The embedded MariaDB does not start. Read why:\n" + Files.readString(log));
      }
    }
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while MariaDB started", e);
    }
  }

  private static void stop(Process process) {
    try {
      process.getOutputStream().close();
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
