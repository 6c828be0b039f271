package dev.penstock.cli;

import java.util.Optional;

/** What a command line says about where to listen. */
record Listening(Optional<Integer> port, Optional<String> host) {

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
