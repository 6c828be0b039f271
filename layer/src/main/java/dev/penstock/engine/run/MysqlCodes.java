package dev.penstock.engine.run;

import static dev.penstock.engine.FailureCode.CHECK_VIOLATION;
import static dev.penstock.engine.FailureCode.DATA_REFUSED;
import static dev.penstock.engine.FailureCode.FOREIGN_KEY_VIOLATION;
import static dev.penstock.engine.FailureCode.INTERNAL;
import static dev.penstock.engine.FailureCode.NOT_NULL_VIOLATION;
import static dev.penstock.engine.FailureCode.OUT_OF_RANGE;
import static dev.penstock.engine.FailureCode.OVERLOADED;
import static dev.penstock.engine.FailureCode.SERIALIZATION;
import static dev.penstock.engine.FailureCode.STALE;
import static dev.penstock.engine.FailureCode.TIMEOUT;
import static dev.penstock.engine.FailureCode.TOO_LONG;
import static dev.penstock.engine.FailureCode.UNAVAILABLE;
import static dev.penstock.engine.FailureCode.UNIQUE_VIOLATION;

import dev.penstock.engine.FailureCode;
import java.util.Map;

/** What the error numbers of MySQL and MariaDB mean to a client; their SQLStates say much less. */
final class MysqlCodes {
  private static final Map<Integer, FailureCode> NUMBERS =
      Map.ofEntries(
          // ER_DUP_ENTRY
          Map.entry(1062, UNIQUE_VIOLATION),
          // ER_DUP_ENTRY_WITH_KEY_NAME
          Map.entry(1586, UNIQUE_VIOLATION),
          // ER_ROW_IS_REFERENCED, ER_ROW_IS_REFERENCED_2
          Map.entry(1217, FOREIGN_KEY_VIOLATION),
          Map.entry(1451, FOREIGN_KEY_VIOLATION),
          // ER_NO_REFERENCED_ROW, ER_NO_REFERENCED_ROW_2
          Map.entry(1216, FOREIGN_KEY_VIOLATION),
          Map.entry(1452, FOREIGN_KEY_VIOLATION),
          // ER_BAD_NULL_ERROR
          Map.entry(1048, NOT_NULL_VIOLATION),
          // ER_NO_DEFAULT_FOR_FIELD
          Map.entry(1364, NOT_NULL_VIOLATION),
          // ER_CHECK_CONSTRAINT_VIOLATED (MySQL)
          Map.entry(3819, CHECK_VIOLATION),
          // ER_CONSTRAINT_FAILED (MariaDB)
          Map.entry(4025, CHECK_VIOLATION),
          // ER_VIEW_CHECK_FAILED
          Map.entry(1369, CHECK_VIOLATION),
          // ER_WARN_DATA_OUT_OF_RANGE
          Map.entry(1264, OUT_OF_RANGE),
          // ER_DATA_OUT_OF_RANGE
          Map.entry(1690, OUT_OF_RANGE),
          // ER_TRUNCATED_WRONG_VALUE: a well-formed date or time that the column cannot hold
          Map.entry(1292, OUT_OF_RANGE),
          // ER_DATA_TOO_LONG
          Map.entry(1406, TOO_LONG),
          // ER_NET_PACKET_TOO_LARGE
          Map.entry(1153, TOO_LONG),
          // WARN_DATA_TRUNCATED: no label of the enum
          Map.entry(1265, DATA_REFUSED),
          // ER_TRUNCATED_WRONG_VALUE_FOR_FIELD
          Map.entry(1366, DATA_REFUSED),
          // ER_CANT_CREATE_GEOMETRY_OBJECT
          Map.entry(1416, DATA_REFUSED),
          // ER_SIGNAL_EXCEPTION: a trigger's own refusal
          Map.entry(1644, DATA_REFUSED),
          // ER_WRONG_SRID_FOR_COLUMN
          Map.entry(3643, DATA_REFUSED),
          // ER_LOCK_DEADLOCK
          Map.entry(1213, SERIALIZATION),
          // ER_CHECKREAD: the row changed since it was read (MariaDB)
          Map.entry(1020, SERIALIZATION),
          // ER_LOCK_WAIT_TIMEOUT
          Map.entry(1205, TIMEOUT),
          // ER_QUERY_TIMEOUT (MySQL)
          Map.entry(3024, TIMEOUT),
          // ER_STATEMENT_TIMEOUT (MariaDB)
          Map.entry(1969, TIMEOUT),
          // ER_QUERY_INTERRUPTED
          Map.entry(1317, TIMEOUT),
          // ER_BAD_FIELD_ERROR
          Map.entry(1054, STALE),
          // ER_NO_SUCH_TABLE
          Map.entry(1146, STALE),
          // ER_NON_UPDATABLE_COLUMN, ER_GENERATED_COLUMN_NON_DEFAULT
          Map.entry(1348, STALE),
          Map.entry(3105, STALE),
          // ER_TABLEACCESS_DENIED_ERROR, ER_COLUMNACCESS_DENIED_ERROR, ER_DBACCESS_DENIED_ERROR
          Map.entry(1142, UNAVAILABLE),
          Map.entry(1143, UNAVAILABLE),
          Map.entry(1044, UNAVAILABLE),
          // ER_ACCESS_DENIED_ERROR
          Map.entry(1045, UNAVAILABLE),
          // ER_OPTION_PREVENTS_STATEMENT, ER_READ_ONLY_MODE: a replica
          Map.entry(1290, UNAVAILABLE),
          Map.entry(1836, UNAVAILABLE),
          // ER_SERVER_SHUTDOWN
          Map.entry(1053, UNAVAILABLE),
          // ER_DISK_FULL, ER_RECORD_FILE_FULL
          Map.entry(1021, UNAVAILABLE),
          Map.entry(1114, UNAVAILABLE),
          // ER_CON_COUNT_ERROR, ER_TOO_MANY_USER_CONNECTIONS, ER_USER_LIMIT_REACHED
          Map.entry(1040, OVERLOADED),
          Map.entry(1203, OVERLOADED),
          Map.entry(1226, OVERLOADED));

  private MysqlCodes() {}

  static FailureCode of(int number, String state) {
    var code = NUMBERS.get(number);
    if (code != null) {
      return code;
    }
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      // data exception; JSON and GeoJSON that the server does not read
      case "22" -> DATA_REFUSED;
      // connection exception, authorization
      case "08", "28" -> UNAVAILABLE;
      case "40" -> SERIALIZATION;
      default -> INTERNAL;
    };
  }
}
