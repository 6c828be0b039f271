package dev.penstock.cli;

import dev.penstock.connect.Pool;
import dev.penstock.connect.PreparedStatements;
import dev.penstock.connect.Secrets;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Engine;
import dev.penstock.engine.Caches;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Limits;
import dev.penstock.engine.RowLevelSecurity;
import dev.penstock.engine.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
   * @param ready whether its database answers
   * @param settling for {@link #settle}
   * @param warnings what is allowed but probably not meant
   */
  record Opened(Gateway gateway, BooleanSupplier ready, Runnable settling, List<String> warnings) {
    /** After the start: opens the connections that the first requests could do without. */
    void settle() {
      settling.run();
    }
  }

  /** Refuses when the database cannot be reached: better at the start than at each request. */
  Opened open(ApiDefinition definition) {
    var database = definition.database();
    var handlers = new HandlerClasses(project).of(definition);
    var prepared = prepared(database.engine());
    var security = new RowSecurityConfiguration(configuration).of(database.engine());
    var url =
        new DatabaseSecret(project, environment)
            .url(database.connectionSecret(), database.certificateSecret());
    var settings = pool().withPrepared(prepared);
    var pool = Meanwhile.start("database", () -> Pool.openChecked(url, settings));
    try {
      var gateway =
          Gateway.open(definition, pool, settings(database.connectionSecret(), security), handlers);
      return new Opened(
          gateway,
          pool.get()::answers,
          pool.get()::fill,
          security
              .map(told -> RowSecurityConfiguration.warnings(told, pool.get(), definition))
              .orElse(List.of()));
    } catch (RuntimeException e) {
      pool.undo(Pool::close);
      throw e;
    }
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

  private Settings settings(String connectionSecret, Optional<RowLevelSecurity> security) {
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
        configuration.number(Setting.LIMITS_DIRECTIVES));
  }

  private Pool.Settings pool() {
    var size = configuration.number(Setting.POOL_SIZE);
    return new Pool.Settings(
        size,
        Math.min(size, configuration.number(Setting.POOL_IDLE)),
        configuration.seconds(Setting.POOL_WAIT),
        configuration.seconds(Setting.POOL_CONNECT),
        configuration.seconds(Setting.POOL_STATEMENT),
        configuration.seconds(Setting.POOL_LIFETIME),
        Pool.Settings.DEFAULT.idle(),
        Pool.Settings.DEFAULT.keepalive(),
        Pool.Settings.DEFAULT.prepared());
  }

  private PreparedStatements prepared(Engine engine) {
    var word = configuration.text(Setting.POOL_PREPARED_STATEMENTS);
    var wish = PreparedStatements.valueOf(word.toUpperCase(Locale.ROOT));
    if (!wish.isPossibleOn(engine)) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "\"%s\" can be %s only for PostgreSQL. Write auto or off, or remove it."
              .formatted(Setting.POOL_PREPARED_STATEMENTS.key(), word));
    }
    return wish;
  }
}
