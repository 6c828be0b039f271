package dev.penstock.bench.contestant;

import dev.penstock.testing.TestDatabase;

/** How contestants reach the database. */
final class Connection {
  private Connection() {}

  /** Without TLS, whose cost is the same for all and would hide what differs. */
  static String url(TestDatabase database) {
    return database.url() + "?sslmode=disable";
  }
}
