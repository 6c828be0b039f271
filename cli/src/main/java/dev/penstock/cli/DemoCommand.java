package dev.penstock.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** penstock demo. */
@Command(
    name = "demo",
    description = {
      "Starts a PostgreSQL of its own with a small shop, and generates, builds and serves an API"
          + " with a console for it.",
      "Keeps everything in ~/.cache/penstock (or XDG_CACHE_HOME), so that the next start is fast."
          + " Ctrl-C stops all of it."
    },
    footer = {"", "Example:", "  penstock demo --port 8080"})
final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ServerOptions options = new ServerOptions();

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var configuration = options.over(new Configuration(Map.of()));
    try (var demo = Demo.start(terminal, configuration)) {
      demo.introduce();
      Stop.await(demo);
    }
    return ExitCode.FINE;
  }
}
