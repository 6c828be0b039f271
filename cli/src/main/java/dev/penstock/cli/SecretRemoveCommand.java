package dev.penstock.cli;

import dev.penstock.connect.Sandbox;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** penstock secret remove. */
@Command(
    name = "remove",
    description = "Removes a secret that is kept here.",
    footer = {"", "Example:", "  penstock secret remove SQL_CONNECTION_STRING"})
final class SecretRemoveCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();

  @Parameters(index = "0", paramLabel = "NAME", description = "Name of the secret.")
  private String name = "";

  SecretRemoveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SecretName.check(name);
    if (!new Sandbox(api.project().root()).remove(name)) {
      throw new Refusal(
          ExitCode.CHECK_FAILED,
          "No secret %s is kept here. \"penstock secret list\" shows those that are."
              .formatted(name));
    }
    terminal.progress("Removed %s.".formatted(name));
    return ExitCode.FINE;
  }
}
