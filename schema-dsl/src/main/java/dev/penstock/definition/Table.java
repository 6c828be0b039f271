package dev.penstock.definition;

/**
 * Where a model's rows live.
 *
 * @param schema PostgreSQL schema, or MySQL/MariaDB database; empty for the connection's own MySQL
 *     database
 */
public record Table(String schema, String name) {}
