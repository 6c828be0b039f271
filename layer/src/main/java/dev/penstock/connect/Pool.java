package dev.penstock.connect;

import com.zaxxer.hikari.HikariDataSource;
import dev.penstock.definition.Engine;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections to one database; their number is the only limit on concurrency. */
public final class Pool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pool.class);
  private final Engine engine;
  private final Settings settings;
  private final DriverConnections source;
  private final HikariDataSource connections;
  private final Duration patience;
  private final WaitingRoom room;
  private final Refusals refusals = new Refusals();
  private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();
  private volatile long lastAnswer;

  private Pool(
      Engine engine, Settings settings, DriverConnections source, HikariDataSource connections) {
    this.engine = engine;
    this.settings = settings;
    this.source = source;
    this.patience = settings.patience();
    this.connections = connections;
    this.room = new WaitingRoom(settings.maximumSize(), patience);
    this.lastAnswer = System.nanoTime() - patience.toNanos();
  }

  /**
   * How many connections and how long to wait for what.
   *
   * @param patience for a connection to come free
   * @param connect for the server to answer at all
   * @param statement for one statement; the socket gives up two seconds later
   * @param lifetime of a connection: shorter than a proxy's patience with idle ones
   * @param prepared which of the sessions keep statements, on PostgreSQL
   */
  public record Settings(
      int maximumSize,
      int minimumIdle,
      Duration patience,
      Duration connect,
      Duration statement,
      Duration lifetime,
      Duration idle,
      Duration keepalive,
      PreparedStatements prepared) {
    public static final Settings DEFAULT =
        new Settings(
            10,
            10,
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            Duration.ofMinutes(25),
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            PreparedStatements.AUTO);

    public Settings withMaximumSize(int size) {
      return new Settings(
          size,
          Math.min(size, minimumIdle),
          patience,
          connect,
          statement,
          lifetime,
          idle,
          keepalive,
          prepared);
    }

    public Settings withPatience(Duration limit) {
      return new Settings(
          maximumSize, minimumIdle, limit, connect, statement, lifetime, idle, keepalive, prepared);
    }

    public Settings withStatement(Duration limit) {
      return new Settings(
          maximumSize, minimumIdle, patience, connect, limit, lifetime, idle, keepalive, prepared);
    }

    public Settings withPrepared(PreparedStatements wish) {
      return new Settings(
          maximumSize, minimumIdle, patience, connect, statement, lifetime, idle, keepalive, wish);
    }
  }

  /**
   * When requests are refused at once instead of waiting for a database that just failed to answer.
   */
  private record Outage(Failure failure, long untilNanos) {}

  /** Connects in the background, so that it works without a database and recovers with it. */
  public static Pool open(ConnectionUrl url, Settings settings) {
    return of(url, settings, source(url, settings), settings.minimumIdle());
  }

  /**
   * Refuses when the database cannot be reached: throws {@link ConnectException} with a sentence
   * that says why. Begins with one connection; {@link #fill} has the others opened.
   */
  public static Pool openChecked(ConnectionUrl url, Settings settings) {
    var source = source(url, settings);
    try {
      source.openAhead();
    } catch (SQLException e) {
      throw Reachability.problem(url, e);
    }
    return of(url, settings, source, Math.min(1, settings.minimumIdle()));
  }

  private static DriverConnections source(ConnectionUrl url, Settings settings) {
    var properties = url.properties(settings.connect(), settings.statement());
    return DriverConnections.of(url, properties, settings.prepared());
  }

  private static Pool of(
      ConnectionUrl url, Settings settings, DriverConnections source, int minimumIdle) {
    var config = new PoolConfiguration(settings, source, minimumIdle);
    return new Pool(url.engine(), settings, source, new HikariDataSource(config));
  }

  /**
   * Lets the pool have all of its idle connections open, within half a minute; requests that want
   * them sooner open them themselves.
   */
  public void fill() {
    connections.setMinimumIdle(settings.minimumIdle());
  }

  /** The kind of database behind it. */
  public Engine engine() {
    return engine;
  }

  /** How long one statement may take. */
  public Duration statementLimit() {
    return settings.statement();
  }

  /**
   * Borrows a connection. Who has to wait for one gets it in the order of asking. Throws {@link
   * Failure.Exception} when it takes too long or would.
   */
  public Lease borrow() {
    refuseInOutage();
    if (!admitted()) {
      refusals.add();
      throw new Failure.Exception(busy());
    }
    try {
      // those who were served meanwhile may have met it
      refuseInOutage();
      return lease();
    } catch (RuntimeException e) {
      room.leave();
      throw e;
    }
  }

  private boolean admitted() {
    try {
      return room.enter();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Failure.Exception(
          Failure.of(FailureCode.TIMEOUT, "The request took too long and was given up."));
    }
  }

  private void refuseInOutage() {
    var known = outage.get();
    if (known != null && System.nanoTime() - known.untilNanos() < 0) {
      throw new Failure.Exception(known.failure());
    }
  }

  private Lease lease() {
    try {
      var connection = connections.getConnection();
      if (outage.get() != null) {
        outage.set(null);
      }
      return new Lease(connection, this);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** A connection came back whole: the database answers. */
  void answered() {
    lastAnswer = System.nanoTime();
  }

  void returned() {
    room.leave();
  }

  /**
   * Whether the database answers, said at once: by those who have just come from it when there are
   * any, so that nobody takes load for an outage.
   */
  public boolean answers() {
    if (System.nanoTime() - lastAnswer < patience.toNanos()) {
      return true;
    }
    return room.enterAtOnce() && valid();
  }

  private boolean valid() {
    try (var connection = connections.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    } finally {
      room.leave();
    }
  }

  private static Failure busy() {
    return Failure.of(
        FailureCode.OVERLOADED, "No database connection came free in time, try again later.");
  }

  private Failure.Exception refused(SQLException exception) {
    var cause = Reachability.root(exception);
    var bean = connections.getHikariPoolMXBean();
    if (connections.isClosed() || bean == null) {
      return new Failure.Exception(
          Failure.of(FailureCode.UNAVAILABLE, "The gateway is stopping."), exception);
    }
    var kind = cause.equals(exception) ? ConnectException.Kind.BUSY : Reachability.kind(cause);
    if (bean.getTotalConnections() > 0 || kind == ConnectException.Kind.BUSY) {
      refusals.add();
      return new Failure.Exception(busy(), exception);
    }
    LOG.warn("No connection to the database: {} ({})", kind, cause.getMessage());
    var failure =
        Failure.of(FailureCode.UNAVAILABLE, "The database is not available, try again later.");
    var seconds = kind == ConnectException.Kind.CREDENTIALS ? 5 : 1;
    outage.set(new Outage(failure, System.nanoTime() + Duration.ofSeconds(seconds).toNanos()));
    return new Failure.Exception(failure, exception);
  }

  @Override
  public void close() {
    connections.close();
    source.close();
    room.close();
  }
}
