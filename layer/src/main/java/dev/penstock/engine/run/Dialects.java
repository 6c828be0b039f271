package dev.penstock.engine.run;

import dev.penstock.definition.Engine;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.mariadb.MariadbDialect;
import dev.penstock.engine.sql.mariadb.MariadbValues;
import dev.penstock.engine.sql.mysql.MysqlDialect;
import dev.penstock.engine.sql.mysql.MysqlValues;
import dev.penstock.engine.sql.postgresql.PostgresqlDialect;
import dev.penstock.engine.sql.postgresql.PostgresqlValues;

/** The one place that knows every dialect. */
public final class Dialects {
  private Dialects() {}

  public static Dialect of(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> new PostgresqlDialect(new PostgresqlValues());
      case MYSQL -> new MysqlDialect(new MysqlValues());
      case MARIADB -> new MariadbDialect(new MariadbValues());
    };
  }
}
