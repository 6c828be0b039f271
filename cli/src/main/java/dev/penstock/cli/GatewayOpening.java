package dev.penstock.cli;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.connect.Reachability;
import dev.penstock.connect.Secrets;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Settings;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.run.Runner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

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

  /** Refuses when the database cannot be reached: better at the start than at each request. */
  Gateway open(ApiDefinition definition, String apiKey) {
    var database = definition.database();
    var url =
        new DatabaseSecret(project, environment)
            .url(database.connectionSecret(), database.certificateSecret());
    Reachability.check(url);
    return new Gateway(definition, runner(definition, url, apiKey), settings());
  }

  private Runner runner(ApiDefinition definition, ConnectionUrl url, String apiKey) {
    return new Runner(
        definition,
        Pool.open(url, pool()),
        new PageTokens(pageSecret(apiKey)),
        configuration.number(Setting.LIMITS_ROWS));
  }

  /**
   * Gateways with the same API key understand each other's page tokens, unless a secret of their
   * own is set.
   */
  private byte[] pageSecret(String apiKey) {
    var secret = Secrets.of(environment, project.root()).lookup(PAGE_SECRET).orElse(apiKey);
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Settings settings() {
    return new Settings(
        "true".equals(environment.get("DEBUG_MODE")),
        configuration.flag(Setting.INTROSPECTION),
        new Limits(
            configuration.number(Setting.LIMITS_CHARACTERS),
            configuration.number(Setting.LIMITS_TOKENS),
            configuration.number(Setting.LIMITS_DEPTH),
            configuration.number(Setting.LIMITS_INPUT_DEPTH),
            configuration.number(Setting.LIMITS_FIELDS),
            configuration.number(Setting.LIMITS_ALIASES),
            configuration.number(Setting.LIMITS_QUERIES),
            configuration.number(Setting.LIMITS_MUTATIONS),
            configuration.number(Setting.LIMITS_FRAGMENTS),
            configuration.number(Setting.LIMITS_DIRECTIVES)));
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
        Pool.Settings.DEFAULT.keepalive());
  }
}
