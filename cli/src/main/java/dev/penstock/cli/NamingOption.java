package dev.penstock.cli;

import dev.penstock.introspect.names.Naming;

/** The values of --naming. */
final class NamingOption {
  private NamingOption() {}

  static Naming of(String text) {
    return switch (text) {
      case "idiomatic" -> Naming.IDIOMATIC;
      case "raw" -> Naming.RAW;
      default ->
          throw new Refusal(
              ExitCode.WRONG_USAGE,
              "There is no naming \"%s\". Use idiomatic or raw.".formatted(text));
    };
  }
}
