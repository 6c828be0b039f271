package dev.penstock.cli;

import dev.penstock.connect.ConnectException;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.identity.ApiKey;
import dev.penstock.server.ConsoleSettings;

/** An API that is served with a console while somebody works on its files. */
final class DevSession implements Stop.Closing {
  private final ProjectFolder project;
  private final Terminal terminal;
  private final GatewayOpening opening;
  private final ApiDefinition first;
  private final String apiKey;
  private final ApiServer server;
  private final SourceWatch watch;

  private DevSession(
      ProjectFolder project,
      Terminal terminal,
      GatewayOpening opening,
      ApiDefinition first,
      String apiKey,
      ApiServer server) {
    this.project = project;
    this.terminal = terminal;
    this.opening = opening;
    this.first = first;
    this.apiKey = apiKey;
    this.server = server;
    this.watch = SourceWatch.start(project, this::reload);
  }

  static DevSession start(
      ProjectFolder project,
      Configuration configuration,
      Terminal terminal,
      ApiDefinition definition) {
    var identity =
        new IdentityConfiguration(project, configuration, terminal.environment()).forDevelopment();
    var apiKey = identity.keys().stream().map(ApiKey::text).findFirst().orElse("");
    var lean =
        configuration
            .with(Setting.POOL_IDLE, Math.min(1, configuration.number(Setting.POOL_IDLE)))
            .with(Setting.REQUESTS_DRAIN, 1);
    var opening = new GatewayOpening(project, lean, terminal.environment());
    var opened = opening.open(definition);
    opened.warnings().forEach(warning -> terminal.say("Warning: " + warning));
    var server = ApiServer.withConsole(opened, lean, identity, new ConsoleSettings(apiKey));
    return new DevSession(project, terminal, opening, definition, apiKey, server);
  }

  /** Tells where everything is. */
  void introduce() {
    terminal.print("GraphQL  %s".formatted(server.address()));
    terminal.print("Console  %s".formatted(server.console()));
    if (!apiKey.isEmpty()) {
      terminal.print("API key  %s".formatted(apiKey));
    }
    terminal.print("Schema   %s, reloaded on save".formatted(project.dataSchema()));
    terminal.print("Try      %s".formatted(Example.curl(first, server.address(), apiKey)));
    terminal.print("Stop     Ctrl-C");
  }

  String address() {
    return server.address();
  }

  String apiKey() {
    return apiKey;
  }

  String query() {
    return Example.query(first);
  }

  private void reload() {
    var start = System.nanoTime();
    try {
      var compiled = new Build(project).write();
      compiled.lines().forEach(terminal::say);
      var definition = compiled.definition();
      server.replace(opening.open(definition));
      terminal.print(
          "Reloaded %s in %d ms."
              .formatted(
                  Count.models(definition.models().size()),
                  (System.nanoTime() - start) / 1_000_000));
    } catch (Refusal refusal) {
      refusal.lines().forEach(terminal::say);
      terminal.say("The API stays as it was before.");
    } catch (ConnectException refusal) {
      terminal.say("%s The API stays as it was before.".formatted(refusal.getMessage()));
    }
  }

  @Override
  public void close() {
    watch.close();
    server.close();
  }
}
