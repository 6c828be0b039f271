package dev.penstock.engine.run;

import static dev.penstock.engine.run.RoundTrip.MOOD;
import static dev.penstock.engine.run.RoundTrip.list;
import static dev.penstock.engine.run.RoundTrip.scalar;

import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.sql.Values;
import dev.penstock.engine.sql.mariadb.MariadbValues;
import dev.penstock.engine.sql.mysql.MysqlValues;
import dev.penstock.testing.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MysqlFamilyValuesTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL")
  void numbers(TestDatabase.Kind kind) {
    try (var trip = trip(kind)) {
      column(trip, "tinyint(1)", Storage.BOOLEAN, ScalarType.BOOLEAN)
          .keeps(true, "1", "true")
          .keeps(false, "0", "false")
          .shows("2", "true");
      column(trip, "bit(1)", Storage.BOOLEAN, ScalarType.BOOLEAN)
          .look("c + 0")
          .keeps(true, "1", "true")
          .keeps(false, "0", "false");
      column(trip, "tinyint", Storage.INT32, ScalarType.INT).keeps(-128, "-128", "-128");
      column(trip, "mediumint unsigned", Storage.INT32, ScalarType.INT)
          .keeps(16777215, "16777215", "16777215");
      column(trip, "int(5) unsigned zerofill", Storage.INT64, ScalarType.BIG_INT)
          .keeps(new BigInteger("42"), "00042", "\"42\"");
      column(trip, "smallint(5) unsigned zerofill", Storage.INT32, ScalarType.INT)
          .keeps(0, "00000", "0");
      column(trip, "year", Storage.INT32, ScalarType.INT)
          .keeps(2155, "2155", "2155")
          .shows("0", "0");
      column(trip, "int unsigned", Storage.INT64, ScalarType.BIG_INT)
          .keeps(new BigInteger("4294967295"), "4294967295", "\"4294967295\"");
      column(trip, "bigint", Storage.INT64, ScalarType.BIG_INT)
          .keeps(
              new BigInteger("-9223372036854775808"),
              "-9223372036854775808",
              "\"-9223372036854775808\"");
      column(trip, "bigint unsigned", Storage.UINT64, ScalarType.BIG_INT)
          .keeps(
              new BigInteger("18446744073709551615"),
              "18446744073709551615",
              "\"18446744073709551615\"");
      column(trip, "decimal(10,2)", Storage.DECIMAL, ScalarType.BIG_DECIMAL)
          .keeps(new BigDecimal("-1.1"), "-1.10", "\"-1.10\"");
      column(trip, "decimal(65,30)", Storage.DECIMAL, ScalarType.BIG_DECIMAL)
          .keeps(
              new BigDecimal("1e-30"),
              "0.000000000000000000000000000001",
              "\"0.000000000000000000000000000001\"");
      column(trip, "float", Storage.FLOAT32, ScalarType.FLOAT)
          .look("cast(c as decimal(20,2))")
          .keeps(16777216.0, "16777216.00", "1.6777216E7");
      column(trip, "float", Storage.FLOAT32, ScalarType.FLOAT).keeps(0.1, "0.1", "0.1");
      column(trip, "double", Storage.FLOAT64, ScalarType.FLOAT)
          .keeps(0.1 + 0.2, "0.30000000000000004", "0.30000000000000004")
          .keeps(Double.MAX_VALUE, "1.7976931348623157e308", "1.7976931348623157E308")
          .shows("1e-308", "1.0E-308");
      column(trip, "bit(10)", Storage.BITS, ScalarType.STRING)
          .look("bin(c + 0)")
          .keeps("0000000101", "101", "\"0000000101\"");
      column(trip, "bit(64)", Storage.BITS, ScalarType.STRING)
          .look("bin(c + 0)")
          .keeps("1".repeat(64), "1".repeat(64), "\"" + "1".repeat(64) + "\"");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL")
  void texts(TestDatabase.Kind kind) {
    try (var trip = trip(kind)) {
      for (var sql : List.of("varchar(20)", "tinytext", "text", "mediumtext", "longtext")) {
        column(trip, sql, Storage.TEXT, ScalarType.STRING)
            .keeps("", "", "\"\"")
            .keeps("ıİ 'q' \\ \" 😀\n ", "ıİ 'q' \\ \" 😀\n ", "\"ıİ 'q' \\\\ \\\" 😀\\n \"");
      }
      column(trip, "varchar(20) character set latin1", Storage.TEXT, ScalarType.STRING)
          .keeps("ü", "ü", "\"ü\"");
      column(trip, "char(5)", Storage.PADDED_TEXT, ScalarType.STRING).keeps("ab", "ab", "\"ab\"");
      column(trip, "char(36)", Storage.UUID, ScalarType.ID)
          .keeps(
              "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
              "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
              "\"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11\"");
      for (var sql : List.of("varbinary(20)", "tinyblob", "blob", "mediumblob", "longblob")) {
        column(trip, sql, Storage.BYTES, ScalarType.BASE64)
            .look("hex(c)")
            .keeps(new byte[] {0, 39, 92, -1}, "00275CFF", "\"ACdc/w==\"")
            .keeps(new byte[0], "", "\"\"");
      }
      column(trip, "binary(4)", Storage.BYTES, ScalarType.BASE64)
          .look("hex(c)")
          .keeps(new byte[] {1}, "01000000", "\"AQAAAA==\"");
      trip.column("enum('happy','so-so, or \"not\"')", Storage.ENUM, 0, MOOD)
          .keeps("so-so, or \"not\"", "so-so, or \"not\"", "\"SO_SO\"")
          .shows("'unheard of'", "null");
      trip.column("set('happy','b')", Storage.SET, 0, list(scalar(ScalarType.STRING)))
          .keeps(List.of("happy", "b"), "happy,b", "[\"happy\",\"b\"]")
          .keeps(List.of(), "", "[]");
      trip.column("set('happy','b')", Storage.SET, 0, list(MOOD))
          .keeps(List.of("happy"), "happy", "[\"HAPPY\"]");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL")
  void times(TestDatabase.Kind kind) {
    try (var trip = trip(kind)) {
      column(trip, "date", Storage.DATE, ScalarType.DATE)
          .keeps(LocalDate.of(2024, 2, 29), "2024-02-29", "\"2024-02-29\"")
          .keeps(LocalDate.of(9999, 12, 31), "9999-12-31", "\"9999-12-31\"")
          .shows("'0000-00-00'", "\"0000-00-00\"");
      column(trip, "time(6)", Storage.TIME, ScalarType.TIME)
          .keeps("03:04:05.120", "03:04:05.120000", "\"03:04:05.120\"")
          .keeps("03:04:05+02:00", "01:04:05.000000", "\"01:04:05\"")
          .keeps("838:59:59", "838:59:59.000000", "\"838:59:59\"")
          .keeps("-12:00:01", "-12:00:01.000000", "\"-12:00:01\"");
      column(trip, "datetime(6)", Storage.DATE_TIME, ScalarType.DATE_TIME)
          .keeps(
              OffsetDateTime.parse("2024-01-02T03:04:05.5+01:00"),
              "2024-01-02 02:04:05.500000",
              "\"2024-01-02T02:04:05.500Z\"")
          .keeps(
              OffsetDateTime.parse("9999-12-31T23:59:59.999999Z"),
              "9999-12-31 23:59:59.999999",
              "\"9999-12-31T23:59:59.999999Z\"")
          .shows("'0000-00-00 00:00:00'", "\"0000-00-00T00:00:00.000000Z\"");
      column(trip, "datetime", Storage.DATE_TIME, ScalarType.DATE_TIME)
          .keeps(
              OffsetDateTime.parse("2024-09-29T02:30:00Z"),
              "2024-09-29 02:30:00",
              "\"2024-09-29T02:30:00Z\"");
      column(trip, "timestamp(3)", Storage.INSTANT, ScalarType.DATE_TIME)
          .keeps(
              OffsetDateTime.parse("2024-09-29T02:30:00.124+13:45"),
              "2024-09-28 12:45:00.124",
              "\"2024-09-28T12:45:00.124Z\"")
          .keeps(
              OffsetDateTime.parse("2038-01-19T03:14:07Z"),
              "2038-01-19 03:14:07.000",
              "\"2038-01-19T03:14:07Z\"");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL")
  void documents(TestDatabase.Kind kind) {
    try (var trip = trip(kind)) {
      column(trip, "json", Storage.JSON, ScalarType.JSON)
          .look("json_extract(c, '$.b[1]')")
          .keeps(
              "{\"b\": [1.0, 7, null], \"a\": {\"y\": \"ü\", \"x\": 0.5}}",
              "7",
              "\"{\\\"a\\\":{\\\"x\\\":0.5,\\\"y\\\":\\\"ü\\\"},\\\"b\\\":[1,7,null]}\"");
      column(trip, "json", Storage.JSON, ScalarType.JSON)
          .look("json_type(c)")
          .keeps("null", "NULL", "\"null\"");
      column(trip, "point", Storage.GEOMETRY, ScalarType.JSON)
          .look("concat(st_srid(c), st_astext(c))")
          .keeps(
              "{\"type\":\"Point\",\"coordinates\":[10.5,20]}",
              "0POINT(10.5 20)",
              "\"{\\\"coordinates\\\":[10.5,20],\\\"type\\\":\\\"Point\\\"}\"");
      column(trip, "geometry", Storage.GEOMETRY, ScalarType.JSON)
          .look("st_astext(c)")
          .keeps(
              "{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,2]]}",
              "LINESTRING(0 0,1 2)",
              "\"{\\\"coordinates\\\":[[0,0],[1,2]],\\\"type\\\":\\\"LineString\\\"}\"");
    }
  }

  @Test
  void typesOfMysqlAlone() {
    try (var trip = trip(TestDatabase.Kind.MYSQL)) {
      column(trip, "point srid 4326", Storage.GEOMETRY, ScalarType.JSON)
          .look("concat(st_srid(c), st_astext(c))")
          .keeps(
              "{\"type\":\"Point\",\"coordinates\":[10.5,20]}",
              "4326POINT(20 10.5)",
              "\"{\\\"coordinates\\\":[10.5,20],\\\"type\\\":\\\"Point\\\"}\"");
      column(trip, "vector(2)", Storage.OTHER, ScalarType.STRING)
          .look("vector_to_string(c)")
          .shows("string_to_vector('[1,2]')", "\"[1.00000e+00,2.00000e+00]\"");
    }
  }

  @Test
  void typesOfMariadbAlone() {
    try (var trip = trip(TestDatabase.Kind.MARIADB)) {
      column(trip, "uuid", Storage.UUID, ScalarType.ID)
          .keeps(
              "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
              "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
              "\"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11\"");
      column(trip, "inet6", Storage.NETWORK, ScalarType.IP_ADDRESS)
          .keeps("2001:db8::1", "2001:db8::1", "\"2001:db8::1\"");
      column(trip, "inet4", Storage.NETWORK, ScalarType.IP_ADDRESS)
          .keeps("10.0.0.1", "10.0.0.1", "\"10.0.0.1\"");
    }
  }

  private static RoundTrip.Column column(
      RoundTrip trip, String sql, Storage storage, ScalarType type) {
    return trip.column(sql, storage, 0, scalar(type));
  }

  private static RoundTrip trip(TestDatabase.Kind kind) {
    Values values = kind == TestDatabase.Kind.MYSQL ? new MysqlValues() : new MariadbValues();
    return new RoundTrip(TestDatabase.create(kind), values);
  }
}
