package dev.penstock.introspect.catalog;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** An account of its own on a test database's server, with no rights but those a test grants. */
record Account(TestDatabase database, String name) implements AutoCloseable {

  static Account create(TestDatabase database) throws SQLException {
    var account = new Account(database, database.name() + "_u");
    database.run(
        account.onPostgresql()
            ? "create role %s login password 'secret'".formatted(account.name())
            : "create user %s@'%%' identified by 'secret'".formatted(account.name()));
    return account;
  }

  /** The least that lets the account in. */
  void allowConnecting() throws SQLException {
    if (!onPostgresql()) {
      grant("create routine on %s.*".formatted(database.name()));
    }
  }

  void grant(String what) throws SQLException {
    database.run("grant %s to %s".formatted(what, grantee()));
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database
            .jdbcUrl()
            .replaceFirst("user=[^&]*", "user=" + name)
            .replaceFirst("password=[^&]*", "password=secret"));
  }

  @Override
  public void close() throws SQLException {
    database.run(
        onPostgresql()
            ? "drop owned by %1$s;\ndrop role %1$s".formatted(name)
            : "drop user " + grantee());
  }

  private String grantee() {
    return onPostgresql() ? name : name + "@'%'";
  }

  private boolean onPostgresql() {
    return database.kind() == Kind.POSTGRESQL;
  }
}
