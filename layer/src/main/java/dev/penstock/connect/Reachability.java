package dev.penstock.connect;

import dev.penstock.connect.ConnectException.Kind;
import dev.penstock.definition.Engine;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Opens one connection and says in one sentence what stands in the way. */
public final class Reachability {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private Reachability() {}

  /** Throws {@link ConnectException} unless the database can be reached and admits us. */
  public static void check(ConnectionUrl url) {
    try (var connection = connect(url, Duration.ofMinutes(1))) {
      connection.isValid(5);
    } catch (SQLException e) {
      throw problem(url, e);
    }
  }

  /**
   * A single connection outside any pool, for tools that read the catalog; throws {@link
   * ConnectException}.
   */
  public static Connection connect(ConnectionUrl url, Duration statementLimit) {
    try {
      var properties = url.properties(LIMIT, statementLimit);
      return DriverConnections.of(url, properties, PreparedStatements.OFF).getConnection();
    } catch (SQLException e) {
      throw problem(url, e);
    }
  }

  /** The sentence about an attempt to connect that failed. */
  static ConnectException problem(ConnectionUrl url, SQLException exception) {
    var cause = root(exception);
    var kind = kind(cause);
    return new ConnectException(kind, sentence(kind, url, cause), exception);
  }

  private static String sentence(Kind kind, ConnectionUrl url, SQLException cause) {
    var place = url.host() + ":" + url.port();
    return switch (kind) {
      case CREDENTIALS ->
          "The database at %s does not admit user \"%s\"; check user and password in the connection URL, and that the server accepts that user from this machine."
              .formatted(place, url.user());
      case DATABASE ->
          "The server at %s has no database \"%s\" that user \"%s\" may use; check the name in the connection URL, or create it."
              .formatted(place, url.database(), url.user());
      case UNREACHABLE -> unreachable(url, place, cause);
      case TLS -> tls(place, cause);
      case BUSY ->
          "The database at %s has no connection to spare or is starting; try again later."
              .formatted(place);
      case REFUSED, URL, SECRET ->
          "The database at %s refuses the connection with code %s; look it up in its manual."
              .formatted(place, code(url.engine(), cause));
    };
  }

  private static String unreachable(ConnectionUrl url, String place, SQLException cause) {
    return chain(cause, UnknownHostException.class)
        ? "The host \"%s\" is not known; check its name in the connection URL."
            .formatted(url.host())
        : "No database answers at %s; check host and port in the connection URL, that the server runs, and that no firewall is between."
            .formatted(place);
  }

  private static String tls(String place, SQLException cause) {
    return chain(cause, SSLException.class)
        ? "The certificate of the database at %s is not trusted; give its CA certificate with --ssl-cert-secret or sslrootcert, or choose a weaker sslmode."
            .formatted(place)
        : "The database at %s offers no TLS; switch it on there, or add sslmode=disable to the connection URL if the network is safe."
            .formatted(place);
  }

  private static String code(Engine engine, SQLException cause) {
    return engine == Engine.POSTGRESQL
        ? cause.getSQLState()
        : Integer.toString(cause.getErrorCode());
  }

  /** The driver's own exception below those of a pool. */
  static SQLException root(SQLException exception) {
    var found = exception;
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        found = sql;
      }
    }
    return found;
  }

  static Kind kind(SQLException exception) {
    if (chain(exception, SSLException.class)) {
      return Kind.TLS;
    }
    return switch (exception.getErrorCode()) {
      // ER_ACCESS_DENIED_ERROR, ER_HOST_NOT_PRIVILEGED, ER_ACCESS_DENIED_NO_PASSWORD_ERROR
      case 1045, 1130, 1698 -> Kind.CREDENTIALS;
      // ER_DBACCESS_DENIED_ERROR, ER_BAD_DB_ERROR
      case 1044, 1049 -> Kind.DATABASE;
      // ER_CON_COUNT_ERROR, ER_TOO_MANY_USER_CONNECTIONS, ER_USER_LIMIT_REACHED, ER_SERVER_SHUTDOWN
      case 1040, 1203, 1226, 1053 -> Kind.BUSY;
      default -> state(exception);
    };
  }

  private static Kind state(SQLException exception) {
    var state = exception.getSQLState() == null ? "" : exception.getSQLState();
    return switch (state) {
      // invalid_password, invalid_authorization_specification
      case "28P01", "28000" -> Kind.CREDENTIALS;
      // invalid_catalog_name; no privilege to connect
      case "3D000", "42501" -> Kind.DATABASE;
      // too_many_connections, cannot_connect_now, admin_shutdown
      case "53300", "57P03", "57P01" -> Kind.BUSY;
      // The drivers' own word for a server that declines TLS.
      case "08004" -> Kind.TLS;
      case String other when other.startsWith("08") -> Kind.UNREACHABLE;
      default -> Kind.REFUSED;
    };
  }

  private static boolean chain(Throwable exception, Class<? extends Throwable> type) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
