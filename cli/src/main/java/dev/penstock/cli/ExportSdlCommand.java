package dev.penstock.cli;

import dev.penstock.engine.graphql.Sdl;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** penstock export sdl. */
@Command(
    name = "sdl",
    description = "Writes the GraphQL schema of the built API in the schema definition language.",
    footer = {"", "Example:", "  penstock export sdl --api shop > schema.graphql"})
final class ExportSdlCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();

  ExportSdlCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(Sdl.of(new BuiltApi(api.project()).read()));
    terminal.out().flush();
    return ExitCode.FINE;
  }
}
