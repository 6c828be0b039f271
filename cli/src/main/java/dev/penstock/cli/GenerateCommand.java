package dev.penstock.cli;

import picocli.CommandLine.Command;

/** penstock generate: groups what can be generated. */
@Command(
    name = "generate",
    description = "Generates the schema of an API.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example:",
      "  penstock generate schema-from-database --connection-uri-secret SQL_CONNECTION_STRING"
    })
final class GenerateCommand {}
