package dev.penstock.bench.floor;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a handler tells the database. */
sealed interface Work {
  byte[] run(Connection connection, Arguments arguments, Body body)
      throws SQLException, IOException;

  /** Makes the answer's bytes of the rows that came back. */
  @FunctionalInterface
  interface Body {
    byte[] read(ResultSet rows) throws SQLException, IOException;
  }

  /** One statement that returns rows; an insert may do that too. */
  record Single(String sql, int binds) implements Work {
    Single(String sql) {
      this(sql, (int) sql.chars().filter(each -> each == '?').count());
    }

    @Override
    public byte[] run(Connection connection, Arguments arguments, Body body)
        throws SQLException, IOException {
      try (var statement = connection.prepareStatement(sql)) {
        arguments.bind(statement, binds);
        statement.execute();
        try (var rows = statement.getResultSet()) {
          return body.read(rows);
        }
      }
    }
  }

  /** An insert, and a read of the row by the key that the database gave it. */
  record InsertAndRead(String insert, String read) implements Work {
    @Override
    public byte[] run(Connection connection, Arguments arguments, Body body)
        throws SQLException, IOException {
      try (var statement = connection.prepareStatement(read)) {
        statement.setLong(1, inserted(connection, arguments));
        try (var rows = statement.executeQuery()) {
          return body.read(rows);
        }
      }
    }

    private long inserted(Connection connection, Arguments arguments) throws SQLException {
      try (var statement = connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
        arguments.bind(statement, arguments.count());
        statement.executeUpdate();
        try (var keys = statement.getGeneratedKeys()) {
          keys.next();
          return keys.getLong(1);
        }
      }
    }
  }
}
