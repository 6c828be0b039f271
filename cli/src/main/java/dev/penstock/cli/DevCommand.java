package dev.penstock.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** penstock dev. */
@Command(
    name = "dev",
    description = {
      "Builds and serves an API with a console, and again whenever a file in schema/ is saved.",
      "While the files do not compile the last good API stays.",
      "Makes an API key up when there is none and keeps it in .penstock/secrets.json."
    },
    footer = {"", "Example:", "  penstock dev --api shop"})
final class DevCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();
  @Mixin private final ServerOptions options = new ServerOptions();

  DevCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var project = api.project();
    var configuration = options.over(Configuration.of(project, terminal.environment()));
    var compiled = new Build(project).write();
    compiled.lines().forEach(terminal::say);
    var definition = compiled.definition();
    try (var session = DevSession.start(project, configuration, terminal, definition)) {
      session.introduce();
      Stop.await(session);
    }
    return ExitCode.FINE;
  }
}
