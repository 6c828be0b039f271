package dev.penstock.definition;

/** The database systems that Penstock speaks. */
public enum Engine {
  POSTGRESQL,
  MYSQL,
  MARIADB
}
