package dev.penstock.introspect.generate;

import dev.penstock.definition.Engine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Identifies a database without telling where it is. */
public final class DatabaseId {
  private static final int BYTES = 8;

  private DatabaseId() {}

  /**
   * The same for the same engine, host, port and database name, so that it survives a new password.
   */
  public static String of(Engine engine, String host, int port, String database) {
    var place = "%s\n%s\n%s\n%s".formatted(engine, host.toLowerCase(Locale.ROOT), port, database);
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
      return "db" + HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
