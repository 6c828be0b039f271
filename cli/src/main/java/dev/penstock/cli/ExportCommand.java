package dev.penstock.cli;

import picocli.CommandLine.Command;

/** penstock export: groups what can be exported. */
@Command(
    name = "export",
    description = "Writes an artefact of the built API to standard output.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  penstock export sdl > schema.graphql"})
final class ExportCommand {}
