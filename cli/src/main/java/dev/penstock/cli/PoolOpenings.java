package dev.penstock.cli;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Opens the pools of all databases of an API, each with its own secret and settings. */
final class PoolOpenings {
  private final ProjectFolder project;
  private final Configuration configuration;
  private final Map<String, String> environment;

  PoolOpenings(
      ProjectFolder project, Configuration configuration, Map<String, String> environment) {
    this.project = project;
    this.configuration = configuration;
    this.environment = environment;
  }

  /** Begins to connect to all of them at once. */
  Started start(ApiDefinition definition) {
    var settings = PoolSettings.of(configuration, definition);
    var secrets = new DatabaseSecret(project, environment);
    Map<String, Opening> openings = new LinkedHashMap<>();
    for (var database : definition.databases()) {
      var url = secrets.url(database.connectionSecret(), database.certificateSecret());
      openings.put(database.name(), new Opening(url, settings.of(database)));
    }
    Map<String, Meanwhile<Pool>> pools = new LinkedHashMap<>();
    openings.forEach((name, opening) ->
        pools.put(
            name,
            Meanwhile.start(
                "database", () -> Pool.openChecked(opening.url(), opening.settings()))));
    return new Started(pools);
  }

  private record Opening(ConnectionUrl url, Pool.Settings settings) {}

  /**
   * Pools that are perhaps still being opened.
   *
   * @param pools by the names of their databases
   */
  record Started(Map<String, Meanwhile<Pool>> pools) {
    /** Waits for the pool of a database. */
    Pool of(Database database) {
      return Objects.requireNonNull(pools.get(database.name())).get();
    }

    /** Whether all databases answer. */
    boolean answer() {
      return pools.values().stream().allMatch(pool -> pool.get().answers());
    }

    void fill() {
      pools.values().forEach(pool -> pool.get().fill());
    }

    /** Closes those that came to be open. */
    void undo() {
      pools.values().forEach(pool -> pool.undo(Pool::close));
    }
  }
}
