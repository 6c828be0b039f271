package dev.penstock.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** penstock serve. */
@Command(
    name = "serve",
    description = {
      "Serves what \"penstock build\" wrote: build/penstock.json. Needs no compiler and reads no"
          + " catalog.",
      "The API key comes from PENSTOCK_API_KEY in the environment or in .penstock/secrets.json."
    },
    footer = {
      "",
      "Example:",
      "  PENSTOCK_API_KEY=… penstock serve --api shop --port 8080 --host 0.0.0.0"
    })
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();
  @Mixin private final ServerOptions options = new ServerOptions();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return line().run(terminal);
  }

  ServeLine line() {
    return new ServeLine(api.folder(), options.listening());
  }
}
