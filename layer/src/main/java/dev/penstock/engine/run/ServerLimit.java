package dev.penstock.engine.run;

import dev.penstock.definition.Engine;
import dev.penstock.engine.sql.Reading;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Has the server itself end a read that takes too long.
 *
 * <p>MySQL takes the limit within the statement, for 4 to 7 µs; a row that is found by its key and
 * only read goes without. PostgreSQL and MariaDB take it from a setting of the session, which a
 * proxy would have to pin; there the account's own statement_timeout or max_statement_time ends
 * what the socket's limit only stops waiting for.
 */
public record ServerLimit(Engine engine, Duration limit) {

  private static final Pattern SELECT =
      Pattern.compile("\\s*select\\b(?!\\s*/\\*\\+)", Pattern.CASE_INSENSITIVE);

  /** There may be one comment with hints, for several of them. */
  private static final String HINTS = " /*+ ";

  String text(Reading reading) {
    var text = reading.statement().text();
    return reading.select().isPresent() ? limited(text, reading.select().getAsInt()) : text;
  }

  /** The same for a select that a user wrote, unless it has hints of its own. */
  String text(String written) {
    var select = SELECT.matcher(written);
    return select.lookingAt() ? limited(written, select.end()) : written;
  }

  private String limited(String text, int select) {
    if (engine != Engine.MYSQL) {
      return text;
    }
    var rest = text.substring(select);
    return text.substring(0, select)
        + " /*+ MAX_EXECUTION_TIME(%s)".formatted(limit.toMillis())
        + (rest.startsWith(HINTS) ? rest.substring(HINTS.length() - 1) : " */" + rest);
  }
}
