package dev.penstock.cli;

import dev.penstock.connect.Pool;
import dev.penstock.connect.PreparedStatements;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import java.time.Duration;
import java.util.Locale;

/** What penstock.yaml says of the pools of an API's databases. */
final class PoolSettings {
  private final DatabaseEntries entries;

  private PoolSettings(DatabaseEntries entries) {
    this.entries = entries;
  }

  /** Refuses entries of databases that the API does not have. */
  static PoolSettings of(Configuration configuration, ApiDefinition definition) {
    return new PoolSettings(DatabaseEntries.of(configuration, Setting.POOL_DATABASES, definition));
  }

  /** The settings of one pool. */
  Pool.Settings of(Database database) {
    var own = entries.of(database);
    var size = own.number(Setting.POOL_SIZE);
    return new Pool.Settings(
            size,
            Math.min(size, own.number(Setting.POOL_IDLE)),
            seconds(own, Setting.POOL_WAIT),
            seconds(own, Setting.POOL_CONNECT),
            seconds(own, Setting.POOL_STATEMENT),
            seconds(own, Setting.POOL_LIFETIME),
            Pool.Settings.DEFAULT.idle(),
            Pool.Settings.DEFAULT.keepalive(),
            Pool.Settings.DEFAULT.prepared())
        .withPrepared(prepared(own, database.engine()));
  }

  private static Duration seconds(DatabaseEntries.Settings own, Setting setting) {
    return Duration.ofSeconds(own.number(setting));
  }

  private static PreparedStatements prepared(DatabaseEntries.Settings own, Engine engine) {
    var setting = Setting.POOL_PREPARED_STATEMENTS;
    var word = own.text(setting);
    var wish = PreparedStatements.valueOf(word.toUpperCase(Locale.ROOT));
    if (!wish.isPossibleOn(engine)) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "\"%s\" can be %s only for PostgreSQL. Write auto or off, or remove it."
              .formatted(setting.key(), word));
    }
    return wish;
  }
}
