package dev.penstock.engine;

/**
 * How a gateway answers, apart from what its definition says.
 *
 * @param debug adds the database's own message to errors as `extensions.debug`
 * @param introspection whether clients may ask for `__schema` and `__type`
 */
public record Settings(boolean debug, boolean introspection, Limits limits) {
  public static final Settings DEFAULT = new Settings(false, true, Limits.DEFAULT);
}
