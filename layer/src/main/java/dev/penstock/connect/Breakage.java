package dev.penstock.connect;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Tells the pool which exceptions mean that a connection is broken, where it would guess wrong. */
final class Breakage implements SQLExceptionOverride {

  /**
   * The pool takes feature_not_supported for a broken connection. From PostgreSQL it is the answer
   * for a kept statement whose table has changed: the same connection must be asked again, because
   * each of the others may have kept it, too.
   */
  @java.lang.Override
  public Override adjudicate(SQLException exception) {
    if (BrokenSocket.isCauseOf(exception)) {
      return Override.MUST_EVICT;
    }
    return "0A000".equals(exception.getSQLState())
        ? Override.DO_NOT_EVICT
        : Override.CONTINUE_EVICT;
  }
}
