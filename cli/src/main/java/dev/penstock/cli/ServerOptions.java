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

  Listening listening() {
    return new Listening(port, host);
  }

  /** The configuration with what the command line says instead. */
  Configuration over(Configuration configuration) {
    return listening().over(configuration);
  }
}
