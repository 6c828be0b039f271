package dev.penstock.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** What is in a data set, and that it is the same on each database. */
final class DataSetTest {
  @Test
  void theStoreIsTheSameOnEachDatabase() throws SQLException {
    var postgresql = contents(TestDatabase.Kind.POSTGRESQL, Size.STORE);
    var mysql = contents(TestDatabase.Kind.MYSQL, Size.STORE);
    var mariadb = contents(TestDatabase.Kind.MARIADB, Size.STORE);

    assertThat(mysql).isEqualTo(postgresql);
    assertThat(mariadb).isEqualTo(postgresql);
    assertThat(rows(postgresql))
        .isEqualTo(
            """
            {artist=275, album=347, genre=25, media_type=5, track=3503, playlist=18, \
            playlist_track=8715, employee=8, customer=59, invoice=412, invoice_line=2240}\
            """);
  }

  @Test
  void everyInvoiceIsTheSumOfItsLines() throws SQLException {
    try (var database = TestDatabase.create(TestDatabase.Kind.POSTGRESQL)) {
      DataSet.load(database, Size.STORE);

      assertThat(
              one(
                  database,
                  """
                  select count(*) from invoice i where total <>
                    (select sum(unit_price * quantity) from invoice_line l where l.invoice_id = i.invoice_id)
                  """))
          .isEqualTo("0");
      assertThat(one(database, "select count(*) from track where composer is null"))
          .isNotEqualTo("0");
    }
  }

  @Test
  void newRowsGetTheNextKey() throws SQLException {
    for (var kind : TestDatabase.Kind.values()) {
      try (var database = TestDatabase.create(kind)) {
        DataSet.load(database, Size.STORE);
        database.run("insert into playlist (name) values ('new')");

        assertThat(one(database, "select max(playlist_id) from playlist")).isEqualTo("19");
      }
    }
  }

  @Test
  void theLargeSetHasTenEventsForAnAccount() throws SQLException {
    try (var database = TestDatabase.create(TestDatabase.Kind.POSTGRESQL)) {
      DataSet.load(database, Size.LARGE_TENTH);

      assertThat(one(database, "select count(*) from account")).isEqualTo("10000");
      assertThat(one(database, "select count(*) from event")).isEqualTo("100000");
    }
  }

  private record Contents(int rows, long checksum) {}

  private static String rows(Map<String, Contents> tables) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    tables.forEach((table, contents) -> rows.put(table, contents.rows()));
    return rows.toString();
  }

  private static Map<String, Contents> contents(TestDatabase.Kind kind, Size size)
      throws SQLException {
    Map<String, Contents> contents = new LinkedHashMap<>();
    try (var database = TestDatabase.create(kind)) {
      DataSet.load(database, size);
      try (var connection = database.connect()) {
        for (var table : size.tables()) {
          contents.put(table.name(), contents(connection, table));
        }
      }
    }
    return contents;
  }

  private static Contents contents(Connection connection, Table table) throws SQLException {
    var sql =
        "select * from %s order by %s".formatted(table.name(), String.join(", ", table.key()));
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var checksum = new CRC32();
      var count = 0;
      while (rows.next()) {
        checksum.update(row(rows, table).toString().getBytes(StandardCharsets.UTF_8));
        count++;
      }
      return new Contents(count, checksum.getValue());
    }
  }

  private static List<String> row(ResultSet rows, Table table) throws SQLException {
    List<String> values = new ArrayList<>();
    for (var i = 1; i <= table.columns().size(); i++) {
      var type = table.columns().get(i - 1).type();
      values.add(
          String.valueOf(
              type.equals(DataType.TIMESTAMP)
                  ? rows.getObject(i, LocalDateTime.class)
                  : type.postgresql().startsWith("decimal")
                      ? rows.getObject(i, BigDecimal.class)
                      : rows.getString(i)));
    }
    return values;
  }

  private static String one(TestDatabase database, String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
