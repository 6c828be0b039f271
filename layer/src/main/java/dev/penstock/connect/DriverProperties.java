package dev.penstock.connect;

import dev.penstock.definition.Engine;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * Driver settings under which a session holds no state: a proxy that shares sessions, such as RDS
 * Proxy, never has to pin one to us, and the clock and zone of this machine and of the server do
 * not matter.
 */
final class DriverProperties {
  private static final String NAME = "penstock";

  private DriverProperties() {}

  static Properties of(ConnectionUrl url, Duration connectLimit, Duration statementLimit) {
    var properties = new Properties();
    properties.setProperty("user", url.user());
    properties.setProperty("password", url.password());
    var connect =
        url.parameters().containsKey("connect_timeout")
            ? Duration.ofSeconds(Long.parseLong(url.parameters().get("connect_timeout")))
            : connectLimit;
    if (url.engine() == Engine.POSTGRESQL) {
      postgresql(url, properties, connect, statementLimit.plusSeconds(2));
    } else {
      mysql(url, properties, connect, statementLimit.plusSeconds(2));
    }
    return properties;
  }

  private static void postgresql(
      ConnectionUrl url, Properties properties, Duration connect, Duration socket) {
    properties.putAll(
        Map.of(
            // Named statements belong to one session.
            "prepareThreshold",
            "0",
            // Values arrive as UTF-8 text, whichever way a statement was prepared.
            "binaryTransfer",
            "false",
            // Without it the driver sends SET application_name after it connects.
            "assumeMinServerVersion",
            "13",
            "ApplicationName",
            url.parameters().getOrDefault("application_name", NAME),
            "tcpKeepAlive",
            "true",
            "connectTimeout",
            Long.toString(Math.max(1, connect.toSeconds())),
            "loginTimeout",
            Long.toString(Math.max(1, connect.toSeconds() * 2)),
            "socketTimeout",
            Long.toString(socket.toSeconds())));
    properties.setProperty("socketFactory", PostgresqlSockets.class.getName());
    properties.setProperty("sslmode", sslMode(url));
    if (url.parameters().containsKey("channel_binding")) {
      properties.setProperty("channelBinding", url.parameters().get("channel_binding"));
    }
    if (sslMode(url).startsWith("verify")) {
      Trust.postgresql(url, properties);
    }
  }

  private static void mysql(
      ConnectionUrl url, Properties properties, Duration connect, Duration socket) {
    properties.putAll(
        Map.of(
            "useServerPrepStmts", "false",
            // Our statements have no JDBC escapes, but names may have braces.
            "processEscapeCodesForPrepStmts", "false",
            "rewriteBatchedStatements", "false",
            "useLocalSessionState", "true",
            "characterEncoding", "UTF-8",
            // By offset: a server need not have the tables of zone names.
            "connectionTimeZone", "+00:00",
            "forceConnectionTimeZoneToSession", "true",
            "yearIsDateType", "false",
            "tinyInt1isBit", "false",
            "useInformationSchema", "true"));
    properties.putAll(
        Map.of(
            "tcpKeepAlive",
            "true",
            "connectTimeout",
            Long.toString(connect.toMillis()),
            "socketTimeout",
            Long.toString(socket.toMillis()),
            // An update that changes nothing still finds its row.
            "useAffectedRows",
            "false",
            "connectionAttributes",
            "program:" + url.parameters().getOrDefault("application_name", NAME),
            "allowPublicKeyRetrieval",
            Boolean.toString(url.loopback())));
    // Large results come row by row; the driver would announce each with a SET.
    properties.setProperty("netTimeoutForStreamingResults", "0");
    // The text of a statement that comes again is not taken apart again.
    properties.putAll(
        Map.of(
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "256",
            "prepStmtCacheSqlLimit", "16384",
            "cacheResultSetMetadata", "true",
            "metadataCacheSize", "256",
            // Work for each statement that nobody here asks for.
            "maintainTimeStats", "false",
            "enableQueryTimeouts", "false"));
    // Text arrives in UTF-8 whatever the column keeps it in; proxies track character sets.
    properties.setProperty("characterSetResults", "UTF-8");
    properties.setProperty(
        "sslMode",
        switch (sslMode(url)) {
          case "disable" -> "DISABLED";
          case "prefer" -> "PREFERRED";
          case "require" -> "REQUIRED";
          case "verify-ca" -> "VERIFY_CA";
          default -> "VERIFY_IDENTITY";
        });
    if (sslMode(url).startsWith("verify")) {
      Trust.mysql(url, properties);
    }
  }

  /**
   * Verified everywhere unless the URL says otherwise; on this machine TLS where the server has it.
   */
  private static String sslMode(ConnectionUrl url) {
    return url.parameters()
        .getOrDefault(
            "sslmode", url.loopback() && url.certificate().isEmpty() ? "prefer" : "verify-full");
  }
}
