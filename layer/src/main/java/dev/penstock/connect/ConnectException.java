package dev.penstock.connect;

/** Says in one sentence why there is no connection and what to do; never holds a secret. */
public final class ConnectException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Kind kind;

  public ConnectException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public ConnectException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** What stands in the way. */
  public enum Kind {
    /** The connection URL is not one. */
    URL,
    /** Nobody answers at that host and port, or not in time. */
    UNREACHABLE,
    /** User, password or origin are not accepted. */
    CREDENTIALS,
    /** The server has no such database, or hides it from the user. */
    DATABASE,
    /** Both sides do not agree on TLS, or the certificate is not trusted. */
    TLS,
    /** The server has no connection to spare, or is starting or stopping. */
    BUSY,
    /** Whatever else the server says. */
    REFUSED,
    /** A secret cannot be found, read or written. */
    SECRET
  }
}
