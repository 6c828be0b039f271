package dev.penstock.introspect;

/** Says in one sentence why a catalog cannot be read, and in a second what to do. */
public final class CatalogException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  public CatalogException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public CatalogException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What stands in the way. */
  public enum Reason {
    UNKNOWN_PRODUCT,
    OLD_VERSION,
    NO_SCHEMA,
    NO_PRIVILEGE,
    NO_TABLE
  }
}
