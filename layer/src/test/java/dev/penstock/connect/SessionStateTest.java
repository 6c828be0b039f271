package dev.penstock.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionStateTest {

  @Test
  void mysqlSessionsSendNothingThatAProxyWouldPin() throws SQLException {
    try (var database = TestDatabase.create(TestDatabase.Kind.MYSQL);
        var pool = open(database)) {
      try (var lease = pool.borrow();
          var prepared = lease.connection().prepareStatement("select ?")) {
        var connection = lease.connection();
        connection.setAutoCommit(false);
        prepared.setInt(1, 7);
        prepared.executeQuery().close();
        connection.commit();
      }

      assertThat(history(database))
          .isNotEmpty()
          .allSatisfy(sql ->
              assertThat(sql)
                  .matches(
                      "(?s)(/\\* mysql-connector-j.*\\*/)?\\s*SELECT\\s+@@.*|select"
                          + " 7|COMMIT|commit|SET autocommit=[01]|"
                          + "SET SESSION time_zone='\\+00:00'|SET sql_mode='.*'|SHOW"
                          + " WARNINGS|SET .*time_zone.*"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSessionIsTheSameFromEveryMachine(TestDatabase.Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind);
        var pool = open(database);
        var lease = pool.borrow();
        var statement = lease.connection().createStatement();
        var row =
            statement.executeQuery(
                kind == TestDatabase.Kind.POSTGRESQL
                    ? "select current_setting('application_name')"
                    : "select @@session.time_zone")) {
      row.next();

      assertThat(row.getString(1))
          .isEqualTo(kind == TestDatabase.Kind.POSTGRESQL ? "penstock" : "+00:00");
    }
  }

  /** What the readers of values count on. */
  @ParameterizedTest
  @EnumSource
  void textArrivesInUtf8WhateverTheColumnKeepsItIn(TestDatabase.Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(
          switch (kind) {
            case POSTGRESQL -> "create table notes (id int, text varchar(20))";
            case MYSQL, MARIADB ->
                "create table notes (id int, text varchar(20) character set latin1)";
          });
      database.run("insert into notes values (7, 'Grüße')");
      try (var pool = open(database);
          var lease = pool.borrow();
          var prepared =
              lease.connection().prepareStatement("select id, text from notes where id = ?")) {
        // More than once, because a driver may change its ways for a statement that comes again.
        for (var time = 0; time < 7; time++) {
          prepared.setLong(1, 7);
          try (var row = prepared.executeQuery()) {
            row.next();

            assertThat(row.getBytes(1)).asString(StandardCharsets.UTF_8).isEqualTo("7");
            assertThat(row.getBytes(2)).asString(StandardCharsets.UTF_8).isEqualTo("Grüße");
          }
        }
      }
    }
  }

  private static Pool open(TestDatabase database) {
    return Pool.open(
        ConnectionUrl.parse(database.url()),
        Pool.Settings.DEFAULT.withMaximumSize(1).withPatience(Duration.ofSeconds(5)));
  }

  private static List<String> history(TestDatabase database) throws SQLException {
    try (var connection = database.connect();
        var statement =
            connection.prepareStatement(
                "select h.sql_text from performance_schema.events_statements_history h"
                    + " join performance_schema.threads t using (thread_id)"
                    + " where t.processlist_db = ? and t.processlist_id <> connection_id()"
                    + " and h.sql_text is not null")) {
      statement.setString(1, database.name());
      List<String> texts = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    }
  }
}
