package dev.penstock.cli;

import dev.penstock.connect.Sandbox;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** penstock secret list. */
@Command(
    name = "list",
    description = "Lists the names of the secrets that are kept here, never their values.",
    footer = {"", "Example:", "  penstock secret list --json"})
final class SecretListCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();

  @Option(names = "--json", description = "Writes a JSON array.")
  private boolean json;

  SecretListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var names = new Sandbox(api.project().root()).list();
    if (json) {
      terminal.print(Json.text(names));
      return ExitCode.FINE;
    }
    names.forEach(terminal::print);
    if (names.isEmpty()) {
      terminal.progress("No secret is kept here. Set one with \"penstock secret set NAME\".");
    }
    return ExitCode.FINE;
  }
}
