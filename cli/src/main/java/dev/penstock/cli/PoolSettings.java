package dev.penstock.cli;

import dev.penstock.connect.Pool;
import dev.penstock.connect.PreparedStatements;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.schema.Nearest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What penstock.yaml says of the pools of an API's databases. */
final class PoolSettings {
  private final Configuration configuration;
  private final Map<String, ConfigurationEntry> own;

  private PoolSettings(Configuration configuration, Map<String, ConfigurationEntry> own) {
    this.configuration = configuration;
    this.own = own;
  }

  /** Refuses entries of databases that the API does not have. */
  static PoolSettings of(Configuration configuration, ApiDefinition definition) {
    var known = definition.databases().stream().map(Database::name).toList();
    Map<String, ConfigurationEntry> own = new HashMap<>();
    for (var entry : configuration.entries(Setting.POOL_DATABASES)) {
      var name = entry.text("name").orElseThrow();
      if (!known.contains(name)) {
        throw refusal(
            entry, "The API has no database \"%s\".%s".formatted(name, hint(name, known)));
      }
      if (own.put(name, entry) != null) {
        throw refusal(entry, "There are two entries for database %s. Keep one.".formatted(name));
      }
    }
    return new PoolSettings(configuration, own);
  }

  private static String hint(String name, List<String> known) {
    var suggestion = Nearest.sentence(name, known);
    return suggestion.isEmpty() ? " Remove the entry." : suggestion;
  }

  private static Refusal refusal(ConfigurationEntry entry, String text) {
    return new Refusal(ExitCode.WRONG_USAGE, List.of(entry.problem(text).toString()));
  }

  /** The settings of one pool. */
  Pool.Settings of(Database database) {
    var entry = Optional.ofNullable(own.get(database.name()));
    var size = number(entry, Setting.POOL_SIZE);
    return new Pool.Settings(
            size,
            Math.min(size, number(entry, Setting.POOL_IDLE)),
            seconds(entry, Setting.POOL_WAIT),
            seconds(entry, Setting.POOL_CONNECT),
            seconds(entry, Setting.POOL_STATEMENT),
            seconds(entry, Setting.POOL_LIFETIME),
            Pool.Settings.DEFAULT.idle(),
            Pool.Settings.DEFAULT.keepalive(),
            Pool.Settings.DEFAULT.prepared())
        .withPrepared(prepared(entry, database.engine()));
  }

  private int number(Optional<ConfigurationEntry> entry, Setting setting) {
    return entry
        .flatMap(each -> each.number(member(setting)))
        .orElseGet(() -> configuration.number(setting));
  }

  private Duration seconds(Optional<ConfigurationEntry> entry, Setting setting) {
    return Duration.ofSeconds(number(entry, setting));
  }

  private PreparedStatements prepared(Optional<ConfigurationEntry> entry, Engine engine) {
    var setting = Setting.POOL_PREPARED_STATEMENTS;
    var word =
        entry
            .flatMap(each -> each.text(member(setting)))
            .orElseGet(() -> configuration.text(setting));
    var wish = PreparedStatements.valueOf(word.toUpperCase(Locale.ROOT));
    if (!wish.isPossibleOn(engine)) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "\"%s\" can be %s only for PostgreSQL. Write auto or off, or remove it."
              .formatted(setting.key(), word));
    }
    return wish;
  }

  /** The key of an entry that says the same of one database. */
  private static String member(Setting setting) {
    return setting.key().substring(setting.key().indexOf('.') + 1);
  }
}
