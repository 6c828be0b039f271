package dev.penstock.engine;

import java.util.Map;

/**
 * How a gateway answers, apart from what its definition says.
 *
 * @param tokenSecret seals the page tokens; gateways that share it read each other's
 * @param maximumLimit the most rows that a list may ask for
 * @param introspection whether clients may ask for `__schema` and `__type`
 * @param debug adds the database's own message to errors as `extensions.debug`
 * @param rowLevelSecurity what databases are told of callers, by their names; those that are not
 *     there are told nothing
 */
public record Settings(
    byte[] tokenSecret,
    int maximumLimit,
    boolean introspection,
    boolean debug,
    Limits limits,
    Caches caches,
    Map<String, RowLevelSecurity> rowLevelSecurity) {
  private static final int MAXIMUM_LIMIT = 1_000;

  public Settings {
    rowLevelSecurity = Map.copyOf(rowLevelSecurity);
  }

  /** The defaults that the documentation names. */
  public static Settings of(byte[] tokenSecret) {
    return new Settings(
        tokenSecret, MAXIMUM_LIMIT, true, false, Limits.DEFAULT, Caches.DEFAULT, Map.of());
  }

  public Settings withMaximumLimit(int rows) {
    return new Settings(tokenSecret, rows, introspection, debug, limits, caches, rowLevelSecurity);
  }

  public Settings withIntrospection(boolean allowed) {
    return new Settings(
        tokenSecret, maximumLimit, allowed, debug, limits, caches, rowLevelSecurity);
  }

  public Settings withDebug(boolean on) {
    return new Settings(
        tokenSecret, maximumLimit, introspection, on, limits, caches, rowLevelSecurity);
  }

  public Settings withLimits(Limits other) {
    return new Settings(
        tokenSecret, maximumLimit, introspection, debug, other, caches, rowLevelSecurity);
  }

  public Settings withCaches(Caches other) {
    return new Settings(
        tokenSecret, maximumLimit, introspection, debug, limits, other, rowLevelSecurity);
  }

  public Settings withRowLevelSecurity(Map<String, RowLevelSecurity> told) {
    return new Settings(tokenSecret, maximumLimit, introspection, debug, limits, caches, told);
  }
}
