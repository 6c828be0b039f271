package dev.penstock.definition;

/**
 * Where a model's rows live.
 *
 * @param database the name of the database; empty where the API has one without a name
 * @param schema PostgreSQL schema, or MySQL/MariaDB database; empty for the connection's own MySQL
 *     database
 */
public record Table(String database, String schema, String name) {

  /** A table of the only database of its API. */
  public Table(String schema, String name) {
    this("", schema, name);
  }
}
