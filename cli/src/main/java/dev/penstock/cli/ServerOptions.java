package dev.penstock.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Where to listen, for every command that serves. */
final class ServerOptions {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Port to listen on; 0 takes a free one. Default: port of penstock.yaml, or 20002.")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Address to listen on, 0.0.0.0 for all. Default: host of penstock.yaml, or localhost.")
  private Optional<String> host = Optional.empty();

  /** The configuration with what the command line says instead. */
  Configuration over(Configuration configuration) {
    var changed = configuration;
    if (port.isPresent()) {
      changed = changed.with(Setting.PORT, checked(port.get()));
    }
    return host.isPresent() ? changed.with(Setting.HOST, host.get()) : changed;
  }

  private static int checked(int port) {
    if (port < 0 || port > 65_535) {
      throw new Refusal(
          ExitCode.WRONG_USAGE, "There is no port %d. Choose one from 0 to 65535.".formatted(port));
    }
    return port;
  }
}
