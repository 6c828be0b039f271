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

/** What PostgreSQL's SQLStates mean to a client. */
final class PostgresqlCodes {
  private static final Map<String, FailureCode> STATES =
      Map.ofEntries(
          // unique_violation
          Map.entry("23505", UNIQUE_VIOLATION),
          // exclusion_violation: another row overlaps
          Map.entry("23P01", UNIQUE_VIOLATION),
          // foreign_key_violation
          Map.entry("23503", FOREIGN_KEY_VIOLATION),
          // restrict_violation: ON DELETE RESTRICT from version 18 on
          Map.entry("23001", FOREIGN_KEY_VIOLATION),
          // not_null_violation
          Map.entry("23502", NOT_NULL_VIOLATION),
          // check_violation
          Map.entry("23514", CHECK_VIOLATION),
          // with_check_option_violation
          Map.entry("44000", CHECK_VIOLATION),
          // numeric_value_out_of_range
          Map.entry("22003", OUT_OF_RANGE),
          // datetime_field_overflow
          Map.entry("22008", OUT_OF_RANGE),
          // string_data_right_truncation
          Map.entry("22001", TOO_LONG),
          // string_data_length_mismatch: bit(n)
          Map.entry("22026", TOO_LONG),
          // program_limit_exceeded: an index entry or a row of more than its page
          Map.entry("54000", TOO_LONG),
          // raise_exception: a trigger's own refusal
          Map.entry("P0001", DATA_REFUSED),
          // serialization_failure
          Map.entry("40001", SERIALIZATION),
          // deadlock_detected
          Map.entry("40P01", SERIALIZATION),
          // query_canceled: statement_timeout
          Map.entry("57014", TIMEOUT),
          // lock_not_available: lock_timeout
          Map.entry("55P03", TIMEOUT),
          // idle_in_transaction_session_timeout
          Map.entry("25P03", TIMEOUT),
          // transaction_timeout
          Map.entry("25P04", TIMEOUT),
          // undefined_table
          Map.entry("42P01", STALE),
          // undefined_column
          Map.entry("42703", STALE),
          // undefined_object: a type
          Map.entry("42704", STALE),
          // undefined_function: an operator that the column's former type had
          Map.entry("42883", STALE),
          // datatype_mismatch
          Map.entry("42804", STALE),
          // invalid_schema_name
          Map.entry("3F000", STALE),
          // generated_always: the column was not computed when the API was built
          Map.entry("428C9", STALE),
          // insufficient_privilege
          Map.entry("42501", UNAVAILABLE),
          // read_only_sql_transaction: a replica
          Map.entry("25006", UNAVAILABLE),
          // admin_shutdown
          Map.entry("57P01", UNAVAILABLE),
          // crash_shutdown
          Map.entry("57P02", UNAVAILABLE),
          // cannot_connect_now
          Map.entry("57P03", UNAVAILABLE),
          // disk_full
          Map.entry("53100", UNAVAILABLE),
          // out_of_memory
          Map.entry("53200", OVERLOADED),
          // too_many_connections
          Map.entry("53300", OVERLOADED));

  private PostgresqlCodes() {}

  static FailureCode of(String state) {
    var code = STATES.get(state);
    if (code != null) {
      return code;
    }
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      // data exception
      case "22" -> DATA_REFUSED;
      // connection exception, authorization
      case "08", "28" -> UNAVAILABLE;
      default -> INTERNAL;
    };
  }
}
