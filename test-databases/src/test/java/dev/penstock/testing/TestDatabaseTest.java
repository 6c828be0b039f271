package dev.penstock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabaseTest {
  @ParameterizedTest
  @EnumSource
  void isEmptyAndTakesAScript(TestDatabase.Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(
          """
          create table word (text varchar(20));
          insert into word values ('one; two');
          """);

      try (var connection = database.connect();
          var statement = connection.createStatement();
          var rows = statement.executeQuery("select text from word")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("one; two");
      }
    }
  }
}
