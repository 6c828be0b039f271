package dev.penstock.cli;

import dev.penstock.engine.Gateway;

/**
 * The start of `serve`, and its stop. What does not depend on each other runs at the same time: the
 * configuration is read, the HTTP server is prepared and the parser of documents is loaded while
 * the definition is read; the database is asked while the schema is built.
 */
final class ServeRun {
  private final Terminal terminal;

  ServeRun(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Serves until somebody stops it; gives the exit code. */
  int of(ProjectFolder project, Listening listening) {
    var api = new BuiltApi(project);
    var reading = Meanwhile.start("definition", api::read);
    Thread.ofPlatform().name("warm-up").daemon().start(Gateway::warmUp);
    var configuration = listening.over(Configuration.of(project, terminal.environment()));
    api.present();
    var identity =
        new IdentityConfiguration(project, configuration, terminal.environment()).forService();
    var prepared =
        Meanwhile.start(
            "listener", () -> ApiServer.prepare(configuration, identity, terminal.log()));
    var definition = reading.get();
    var opening = new GatewayOpening(project, configuration, terminal.environment());
    var opened = opening.open(definition);
    try (var server = ApiServer.start(prepared.get(), opened)) {
      opened.warnings().forEach(warning -> terminal.say("Warning: " + warning));
      terminal.print(
          "Serving %s at %s".formatted(Count.models(definition.models().size()), server.address()));
      opened.settle();
      Stop.await(server);
    }
    return ExitCode.FINE;
  }
}
