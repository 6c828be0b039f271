package dev.penstock.cli;

import dev.penstock.identity.IdentitySettings;
import dev.penstock.server.ConsoleSettings;
import dev.penstock.server.PenstockServer;
import dev.penstock.server.PreparedServer;
import dev.penstock.server.ServerSettings;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The HTTP server of a command, as the configuration wants it. */
final class ApiServer implements Stop.Closing {
  private final PenstockServer server;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ApiServer(PenstockServer server) {
    this.server = server;
  }

  /**
   * One that logs each request as a line.
   *
   * @param log whole lines in UTF-8
   */
  static PreparedServer prepare(
      Configuration configuration, IdentitySettings identity, OutputStream log) {
    return PreparedServer.of(settings(configuration, identity, Optional.empty(), log));
  }

  /** Serves with a console, for somebody who looks at that rather than at a log. */
  static ApiServer withConsole(
      GatewayOpening.Opened opened,
      Configuration configuration,
      IdentitySettings identity,
      ConsoleSettings console) {
    var log = OutputStream.nullOutputStream();
    var settings = settings(configuration, identity, Optional.of(console), log);
    return start(PreparedServer.of(settings), opened);
  }

  /** Starts to listen. */
  static ApiServer start(PreparedServer prepared, GatewayOpening.Opened opened) {
    try {
      return new ApiServer(prepared.start(opened.gateway(), opened.ready()));
    } catch (UncheckedIOException e) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "Nothing can listen at %s:%d: something else does, or the address is not this machine's. Choose others with --port and --host."
              .formatted(prepared.settings().host(), prepared.settings().port()));
    }
  }

  private static ServerSettings settings(
      Configuration configuration,
      IdentitySettings identity,
      Optional<ConsoleSettings> console,
      OutputStream log) {
    return new ServerSettings(
        configuration.text(Setting.HOST),
        configuration.number(Setting.PORT),
        identity,
        configuration.texts(Setting.CORS_ORIGINS),
        configuration.number(Setting.REQUESTS_BYTES),
        configuration.seconds(Setting.REQUESTS_SECONDS),
        configuration.seconds(Setting.REQUESTS_DRAIN),
        console,
        log);
  }

  String address() {
    return server.url();
  }

  String console() {
    return server.url().replaceFirst("/graphql$", "/console");
  }

  /** Requests from now on are answered by another gateway. */
  void replace(GatewayOpening.Opened opened) {
    server.swap(opened.gateway(), opened.ready());
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.close();
    }
  }
}
