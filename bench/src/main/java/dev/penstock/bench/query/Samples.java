package dev.penstock.bench.query;

import dev.penstock.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sixty sets of values for a query, spread over the rows that are there, always the same. */
final class Samples implements AutoCloseable {
  static final int COUNT = 60;

  /** Has no common divisor with the count, so that neighbours in time are none in the table. */
  private static final int STRIDE = 23;

  private final Connection connection;

  Samples(TestDatabase database) throws SQLException {
    this.connection = database.connect();
  }

  /** Keys of a table that counts from 1; the last ones are left out where rows must follow. */
  Keys keys(String table, String column, int following) throws SQLException {
    var highest = numbers("select max(%s) from %s".formatted(column, table)).getFirst();
    return new Keys(1, highest - following);
  }

  /** An interval of keys. */
  record Keys(long lowest, long highest) {
    Keys secondHalf() {
      return new Keys((lowest + highest) / 2, highest);
    }

    List<Map<String, Object>> as(String name) {
      return spread().stream().map(key -> Map.<String, Object>of(name, key)).toList();
    }

    /** For keys of 64 bits, which travel as text. */
    List<Map<String, Object>> asText(String name) {
      return spread().stream().map(key -> Map.<String, Object>of(name, key.toString())).toList();
    }

    private List<Long> spread() {
      return IntStream.range(0, COUNT)
          .mapToObj(each -> lowest + (highest - lowest) * (each * STRIDE % COUNT) / (COUNT - 1))
          .toList();
    }
  }

  /** The genres with enough rows to fill a page, each with several lengths. */
  List<Map<String, Object>> commonGenres() throws SQLException {
    var genres =
        numbers(
            "select genre_id from track group by genre_id having count(*) >= 100 order by"
                + " genre_id");
    return IntStream.range(0, COUNT)
        .mapToObj(each ->
            ordered(
                "genre",
                genres.get(each % genres.size()),
                "longer",
                120_000 + 1_000 * (each * STRIDE % COUNT)))
        .toList();
  }

  List<Map<String, Object>> customers() {
    return IntStream.range(0, COUNT)
        .mapToObj(each ->
            Map.<String, Object>of(
                "input",
                ordered(
                    "firstName",
                    "First " + each,
                    "lastName",
                    "Last " + each,
                    "email",
                    "someone%02d@mail.example".formatted(each),
                    "country",
                    "Norway")))
        .toList();
  }

  List<Map<String, Object>> kinds() throws SQLException {
    List<String> kinds = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select distinct kind from event order by kind")) {
      while (rows.next()) {
        kinds.add(rows.getString(1));
      }
    }
    return IntStream.range(0, COUNT)
        .mapToObj(each -> Map.<String, Object>of("kind", kinds.get(each % kinds.size())))
        .toList();
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (var at = 0; at < namesAndValues.length; at += 2) {
      map.put((String) namesAndValues[at], namesAndValues[at + 1]);
    }
    return map;
  }

  private List<Long> numbers(String sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
