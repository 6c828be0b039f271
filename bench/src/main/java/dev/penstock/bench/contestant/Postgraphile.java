package dev.penstock.bench.contestant;

import dev.penstock.bench.query.Query;
import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * PostGraphile 5 from npm: the Amber preset in production, one process, a pool of 10. It answers
 * the same questions in its own schema.
 */
public final class Postgraphile implements Contestant {
  /** As it is asked for. */
  public static final String NAME = "postgraphile";

  private final ServerProcess server;

  private Postgraphile(ServerProcess server) {
    this.server = server;
  }

  /**
   * Installs it when that has not been done, and starts it.
   *
   * @param repository the folder that has bench/peers
   */
  public static Postgraphile start(Path repository, TestDatabase database) {
    var packages = NodePackages.installed(repository.resolve("bench/peers/postgraphile"));
    return new Postgraphile(
        ServerProcess.start(
            List.of(packages.node(), packages.folder().resolve("server.mjs").toString()),
            Map.of(
                "SQL_CONNECTION_STRING", Connection.url(database),
                "NODE_ENV", "production",
                "GRAPHILE_ENV", "production")));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(Query query) {
    return true;
  }

  @Override
  public Shape shape() {
    return Shape.OWN;
  }

  @Override
  public Requests requests(Query query) {
    return Requests.graphql(
        server.address(),
        Map.of("content-type", "application/json"),
        document(query),
        query.parameters());
  }

  private static String document(Query query) {
    var text = resource("postgraphile/%s.graphql".formatted(query.shape()));
    return query.freshness() == Query.Freshness.NEVER_SEEN
        ? text.replaceFirst(query.shape(), query.name() + Query.NUMBER)
        : text;
  }

  private static String resource(String name) {
    try (var file = Postgraphile.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ProcessHandle process() {
    return server.process().toHandle();
  }

  @Override
  public void close() {
    server.close();
  }
}
