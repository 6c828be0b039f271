package dev.penstock.cli;

import dev.penstock.connect.Sandbox;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** penstock secret set. */
@Command(
    name = "set",
    description = {
      "Sets a secret. Its value is asked for, or read from standard input; it is never an"
          + " argument,",
      "because arguments are visible to others on the machine."
    },
    footer = {
      "",
      "Examples:",
      "  penstock secret set SQL_CONNECTION_STRING",
      "  pass show shop/url | penstock secret set SQL_CONNECTION_STRING"
    })
final class SecretSetCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();

  @Parameters(index = "0", paramLabel = "NAME", description = "Name of the secret.")
  private String name = "";

  @Parameters(index = "1..*", hidden = true)
  private List<String> values = List.of();

  SecretSetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!values.isEmpty()) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "A secret's value is never an argument. Leave it out: it is asked for, or read from"
              + " standard input.");
    }
    SecretName.check(name);
    var project = api.created();
    var value = value();
    if (value.isEmpty()) {
      throw new Refusal(
          ExitCode.WRONG_USAGE, "The value is empty. Type it, or send it to standard input.");
    }
    new Sandbox(project.root()).set(name, value);
    terminal.progress("Kept %s in %s.".formatted(name, project.sandbox().resolve("secrets.json")));
    return ExitCode.FINE;
  }

  private String value() {
    return terminal.keyboard().map(this::asked).orElseGet(this::piped);
  }

  private String asked(Console keyboard) {
    var typed = keyboard.readPassword("Value of %s (not shown): ", name);
    return typed == null ? "" : new String(typed).strip();
  }

  private String piped() {
    try {
      return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
