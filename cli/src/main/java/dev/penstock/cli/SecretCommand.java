package dev.penstock.cli;

import picocli.CommandLine.Command;

/** penstock secret: groups what can be done with secrets. */
@Command(
    name = "secret",
    description = "Keeps secrets of this folder in .penstock/secrets.json, readable by you alone.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "A secret in the environment goes before one of the same name that is kept here.",
      "",
      "Example:",
      "  penstock secret set SQL_CONNECTION_STRING"
    })
final class SecretCommand {}
