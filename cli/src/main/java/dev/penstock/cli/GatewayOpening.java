package dev.penstock.cli;

import dev.penstock.connect.Secrets;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Caches;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Limits;
import dev.penstock.engine.RowLevelSecurity;
import dev.penstock.engine.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Opens the gateway of a definition the way the project and the environment want it. */
final class GatewayOpening {
  private static final String PAGE_SECRET = "PENSTOCK_PAGE_SECRET";

  private final ProjectFolder project;
  private final Configuration configuration;
  private final Map<String, String> environment;

  GatewayOpening(
      ProjectFolder project, Configuration configuration, Map<String, String> environment) {
    this.project = project;
    this.configuration = configuration;
    this.environment = environment;
  }

  /**
   * A gateway and what it needs to tell.
   *
   * @param ready whether its databases answer
   * @param settling for {@link #settle}
   * @param warnings what is allowed but probably not meant
   */
  record Opened(Gateway gateway, BooleanSupplier ready, Runnable settling, List<String> warnings) {
    /** After the start: opens the connections that the first requests could do without. */
    void settle() {
      settling.run();
    }
  }

  /** Refuses when a database cannot be reached: better at the start than at each request. */
  Opened open(ApiDefinition definition) {
    var handlers = new HandlerClasses(project).of(definition);
    var security = new RowSecurityConfiguration(configuration, definition).told();
    var pools = new PoolOpenings(project, configuration, environment).start(definition);
    try {
      var gateway =
          Gateway.openEach(
              definition,
              pools::of,
              settings(definition.database().connectionSecret(), security),
              handlers);
      return new Opened(gateway, pools::answer, pools::fill, warnings(security, pools, definition));
    } catch (RuntimeException e) {
      pools.undo();
      throw e;
    }
  }

  private static List<String> warnings(
      Map<String, RowLevelSecurity> security,
      PoolOpenings.Started pools,
      ApiDefinition definition) {
    return definition.databases().stream()
        .filter(database -> security.containsKey(database.name()))
        .flatMap(database ->
            RowSecurityConfiguration.warnings(
                Objects.requireNonNull(security.get(database.name())),
                pools.of(database),
                definition.from(database)))
        .toList();
  }

  /**
   * Gateways with the same connection URL understand each other's page tokens, unless a secret of
   * their own is set. Never the API key: clients know it and could make tokens themselves.
   */
  private byte[] pageSecret(String connectionSecret) {
    var secrets = Secrets.of(environment, project.root());
    var secret =
        secrets.lookup(PAGE_SECRET).or(() -> secrets.lookup(connectionSecret)).orElseThrow();
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Settings settings(String connectionSecret, Map<String, RowLevelSecurity> security) {
    return new Settings(
        pageSecret(connectionSecret),
        configuration.number(Setting.LIMITS_ROWS),
        configuration.flag(Setting.INTROSPECTION),
        "true".equals(environment.get("DEBUG_MODE")),
        limits(configuration),
        Caches.DEFAULT,
        security);
  }

  /** How much a request may ask for. */
  static Limits limits(Configuration configuration) {
    return new Limits(
        configuration.number(Setting.LIMITS_CHARACTERS),
        configuration.number(Setting.LIMITS_TOKENS),
        configuration.number(Setting.LIMITS_DEPTH),
        configuration.number(Setting.LIMITS_INPUT_DEPTH),
        configuration.number(Setting.LIMITS_FIELDS),
        configuration.number(Setting.LIMITS_ALIASES),
        configuration.number(Setting.LIMITS_QUERIES),
        configuration.number(Setting.LIMITS_MUTATIONS),
        configuration.number(Setting.LIMITS_FRAGMENTS),
        configuration.number(Setting.LIMITS_DIRECTIVES),
        configuration.number(Setting.LIMITS_COMBINED_BYTES));
  }
}
