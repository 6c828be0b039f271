package dev.penstock.cli;

import picocli.CommandLine.Command;

/** penstock auth: groups what helps with authorization. */
@Command(
    name = "auth",
    description = "Helps to try out who may do what.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example:",
      "  penstock auth explain --claims '{\"sub\": \"ada\"}' --request '{ listOrders { items { id }"
          + " } }'"
    })
final class AuthCommand {}
