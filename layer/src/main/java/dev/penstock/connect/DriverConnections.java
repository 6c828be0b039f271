package dev.penstock.connect;

import dev.penstock.definition.Engine;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * New connections of the one driver that a URL needs. {@link java.sql.DriverManager} would load and
 * start every driver there is, and look for more in every file of the class path.
 */
final class DriverConnections implements DataSource, AutoCloseable {
  private final Driver driver;
  private final String url;
  private final Properties properties;
  private final StatementKeeping keeping;
  private final AtomicReference<@Nullable Connection> ahead = new AtomicReference<>();

  private DriverConnections(
      Driver driver, String url, Properties properties, StatementKeeping keeping) {
    this.driver = driver;
    this.url = url;
    this.properties = properties;
    this.keeping = keeping;
  }

  static DriverConnections of(ConnectionUrl url, Properties properties, PreparedStatements wish) {
    var keeping = new StatementKeeping(url.engine(), wish);
    return new DriverConnections(driver(url), url.jdbcUrl(), properties, keeping);
  }

  private static Driver driver(ConnectionUrl url) {
    try {
      return url.engine() == Engine.POSTGRESQL
          ? new org.postgresql.Driver()
          : new com.mysql.cj.jdbc.Driver();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens the connection that the first who asks will get: it shows whether there can be any. */
  void openAhead() throws SQLException {
    ahead.set(open());
  }

  @Override
  public Connection getConnection() throws SQLException {
    var opened = ahead.getAndSet(null);
    return opened == null ? open() : opened;
  }

  private Connection open() throws SQLException {
    var copy = new Properties();
    copy.putAll(properties);
    var connection = driver.connect(url, copy);
    if (connection == null) {
      throw new SQLException("The driver does not know the URL that was made for it");
    }
    try {
      keeping.arrange(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  /** Closes what was opened ahead and nobody asked for. */
  @Override
  public void close() {
    try (var _ = ahead.getAndSet(null)) {
      // nothing else is open
    } catch (SQLException _) {
      // it is gone either way
    }
  }

  /** The credentials are those of the URL. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter writer) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  /** Nothing to set: the driver's properties hold the limits. */
  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
