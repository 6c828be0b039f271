package dev.penstock.connect;

import com.zaxxer.hikari.HikariConfig;
import javax.sql.DataSource;

/**
 * Hikari's settings for a pool. Its own way to hand them on makes an accessor for each field by
 * reflection, which takes longer than the rest of a pool's start; here they are set a second time.
 */
final class PoolConfiguration extends HikariConfig {
  private final Pool.Settings settings;
  private final DataSource source;
  private final int minimumIdle;

  PoolConfiguration(Pool.Settings settings, DataSource source, int minimumIdle) {
    this.settings = settings;
    this.source = source;
    this.minimumIdle = minimumIdle;
    set(this);
  }

  /** Hikari calls it for the pool that it makes. */
  @Override
  public void copyStateTo(HikariConfig other) {
    set(other);
    other.validate();
  }

  private void set(HikariConfig config) {
    config.setPoolName("penstock");
    config.setDataSource(source);
    config.setMaximumPoolSize(settings.maximumSize());
    config.setMinimumIdle(minimumIdle);
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setValidationTimeout(Math.min(1000, settings.patience().toMillis()));
    config.setInitializationFailTimeout(-1);
    config.setExceptionOverride(new Breakage());
    config.setMaxLifetime(settings.lifetime().toMillis());
    config.setIdleTimeout(settings.idle().toMillis());
    config.setKeepaliveTime(settings.keepalive().toMillis());
  }
}
