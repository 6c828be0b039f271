package dev.penstock.engine.run;

import dev.penstock.definition.Engine;
import dev.penstock.engine.sql.Reading;
import java.time.Duration;

/**
 * Has the server itself end a read that takes too long.
 *
 * <p>MySQL takes the limit within the statement. PostgreSQL and MariaDB take it from a setting of
 * the session, which a proxy would have to pin; there the account's own statement_timeout or
 * max_statement_time ends what the socket's limit only stops waiting for.
 */
public record ServerLimit(Engine engine, Duration limit) {

  String text(Reading reading) {
    var text = reading.statement().text();
    if (engine != Engine.MYSQL) {
      return text;
    }
    return text.substring(0, reading.select())
        + " /*+ MAX_EXECUTION_TIME(%d) */".formatted(limit.toMillis())
        + text.substring(reading.select());
  }
}
