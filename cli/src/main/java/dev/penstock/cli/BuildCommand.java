package dev.penstock.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** penstock build. */
@Command(
    name = "build",
    description = {
      "Compiles schema/*.java and writes build/penstock.json and build/schema.graphql.",
      "",
      "Problems in the files are listed together, one in a line: file:line:column: what is wrong."
          + " What to do."
    },
    footer = {"", "Example:", "  penstock build --api shop"})
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var project = api.project();
    var definition = new Build(project).write();
    terminal.print(
        "Wrote %s and %s: %d models."
            .formatted(
                project.shown(project.definition()),
                project.shown(project.sdl()),
                definition.models().size()));
    return ExitCode.FINE;
  }
}
