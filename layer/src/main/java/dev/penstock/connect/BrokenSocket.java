package dev.penstock.connect;

import java.io.EOFException;
import java.net.SocketException;
import java.sql.SQLException;

/**
 * Tells a broken connection by its socket: what fails between two rows of a large result has a code
 * of MySQL's driver that says nothing.
 */
public final class BrokenSocket {
  private BrokenSocket() {}

  /** Whether the server or the way to it was gone. */
  public static boolean isCauseOf(SQLException exception) {
    for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException || cause instanceof SocketException) {
        return true;
      }
    }
    return false;
  }
}
