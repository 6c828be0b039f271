package dev.penstock.engine.run;

import static dev.penstock.engine.run.RoundTrip.MOOD;
import static dev.penstock.engine.run.RoundTrip.list;
import static dev.penstock.engine.run.RoundTrip.scalar;

import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.sql.postgresql.PostgresqlValues;
import dev.penstock.testing.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlValuesTest {
  private RoundTrip trip;

  @BeforeAll
  void start() {
    trip = new RoundTrip(TestDatabase.create(TestDatabase.Kind.POSTGRESQL), new PostgresqlValues());
  }

  @AfterAll
  void stop() {
    trip.close();
  }

  @Test
  void numbers() {
    column("boolean", Storage.BOOLEAN, ScalarType.BOOLEAN)
        .keeps(true, "true", "true")
        .keeps(false, "false", "false");
    column("bit(1)", Storage.BOOLEAN, ScalarType.BOOLEAN)
        .keeps(true, "1", "true")
        .keeps(false, "0", "false");
    column("smallint", Storage.INT32, ScalarType.INT).keeps(-32768, "-32768", "-32768");
    column("integer", Storage.INT32, ScalarType.INT).keeps(2147483647, "2147483647", "2147483647");
    column("integer", Storage.INT32, ScalarType.ID).keeps("42", "42", "\"42\"");
    column("bigint", Storage.INT64, ScalarType.BIG_INT)
        .keeps(
            new BigInteger("-9223372036854775808"),
            "-9223372036854775808",
            "\"-9223372036854775808\"");
    column("oid", Storage.INT64, ScalarType.BIG_INT)
        .keeps(new BigInteger("4294967295"), "4294967295", "\"4294967295\"");
    column("numeric", Storage.DECIMAL, ScalarType.BIG_DECIMAL)
        .keeps(
            new BigDecimal("1e-30"),
            "0.000000000000000000000000000001",
            "\"0.000000000000000000000000000001\"")
        .keeps(new BigDecimal("1e20"), "100000000000000000000", "\"100000000000000000000\"")
        .shows("'NaN'", "\"NaN\"");
    column("numeric(10,2)", Storage.DECIMAL, ScalarType.BIG_DECIMAL)
        .keeps(new BigDecimal("-1.1"), "-1.10", "\"-1.10\"");
    column("money", Storage.MONEY, ScalarType.BIG_DECIMAL)
        .look("c::numeric::text")
        .keeps(new BigDecimal("-1234567.89"), "-1234567.89", "\"-1234567.89\"");
    column("real", Storage.FLOAT32, ScalarType.FLOAT)
        .keeps(0.1, "0.1", "0.1")
        .keeps(16777217.0, "1.6777216e+07", "1.6777216E7");
    column("double precision", Storage.FLOAT64, ScalarType.FLOAT)
        .keeps(0.1 + 0.2, "0.30000000000000004", "0.30000000000000004")
        .keeps(Double.MIN_VALUE, "5e-324", "4.9E-324")
        .keeps(-0.0, "-0", "-0.0")
        .shows("'NaN'", "null")
        .shows("'-Infinity'", "null");
  }

  @Test
  void texts() {
    column("text", Storage.TEXT, ScalarType.STRING)
        .keeps("", "", "\"\"")
        .keeps("ıİ 'q' \\ \" 😀\n", "ıİ 'q' \\ \" 😀\n", "\"ıİ 'q' \\\\ \\\" 😀\\n\"");
    column("character varying(5)", Storage.TEXT, ScalarType.STRING).keeps("ab ", "ab ", "\"ab \"");
    column("character(5)", Storage.PADDED_TEXT, ScalarType.STRING).keeps("ab", "ab", "\"ab\"");
    column("name", Storage.TEXT, ScalarType.STRING).keeps("ab", "ab", "\"ab\"");
    column("\"char\"", Storage.TEXT, ScalarType.STRING).keeps("a", "a", "\"a\"");
    column("uuid", Storage.UUID, ScalarType.ID)
        .keeps(
            "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
            "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
            "\"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11\"");
    column("bytea", Storage.BYTES, ScalarType.BASE64)
        .keeps(new byte[] {0, 1, -1}, "\\x0001ff", "\"AAH/\"")
        .keeps(new byte[0], "\\x", "\"\"");
    column("bit(4)", Storage.BITS, ScalarType.STRING).keeps("0101", "0101", "\"0101\"");
    column("bit varying(8)", Storage.BITS, ScalarType.STRING)
        .keeps("", "", "\"\"")
        .keeps("00101", "00101", "\"00101\"");
    trip.execute("create type mood as enum ('happy', 'so-so, or \"not\"')");
    trip.column("\"public\".\"mood\"", Storage.ENUM, 0, MOOD)
        .keeps("so-so, or \"not\"", "so-so, or \"not\"", "\"SO_SO\"");
  }

  @Test
  void times() {
    column("date", Storage.DATE, ScalarType.DATE)
        .keeps(LocalDate.of(2024, 2, 29), "2024-02-29", "\"2024-02-29\"")
        .keeps(LocalDate.of(1, 1, 1), "0001-01-01", "\"0001-01-01\"")
        .keeps(LocalDate.of(-43, 3, 15), "0044-03-15 BC", "\"-0043-03-15\"")
        .shows("'12345-06-07'", "\"+12345-06-07\"")
        .shows("'infinity'", "\"infinity\"");
    column("time without time zone", Storage.TIME, ScalarType.TIME)
        .keeps("03:04:05.120", "03:04:05.12", "\"03:04:05.120\"")
        .keeps("03:04:05+02:00", "01:04:05", "\"01:04:05\"")
        .shows("'24:00'", "\"24:00:00\"");
    column("time with time zone", Storage.TIME_WITH_ZONE, ScalarType.TIME)
        .keeps("03:04:05", "03:04:05+00", "\"03:04:05Z\"")
        .keeps("03:04:05.000001-05:30", "03:04:05.000001-05:30", "\"03:04:05.000001-05:30\"");
    column("timestamp without time zone", Storage.DATE_TIME, ScalarType.DATE_TIME)
        .keeps(
            OffsetDateTime.parse("2024-01-02T03:04:05.5+01:00"),
            "2024-01-02 02:04:05.5",
            "\"2024-01-02T02:04:05.500Z\"")
        .keeps(
            OffsetDateTime.parse("9999-12-31T23:59:59.999999Z"),
            "9999-12-31 23:59:59.999999",
            "\"9999-12-31T23:59:59.999999Z\"")
        .shows("'0044-03-15 12:00:00 BC'", "\"-0043-03-15T12:00:00Z\"")
        .shows("'-infinity'", "\"-infinity\"");
    column("timestamp(3) with time zone", Storage.INSTANT, ScalarType.DATE_TIME)
        .keeps(
            OffsetDateTime.parse("2024-09-29T02:30:00.1236+13:45"),
            "2024-09-28 12:45:00.124+00",
            "\"2024-09-28T12:45:00.124Z\"")
        .keeps(
            OffsetDateTime.parse("0001-01-01T00:00:00Z"),
            "0001-01-01 00:00:00+00",
            "\"0001-01-01T00:00:00Z\"")
        .shows("'0044-03-15 12:00:00+00 BC'", "\"-0043-03-15T12:00:00Z\"")
        .shows("'1850-01-01 00:00:00+00'", "\"1850-01-01T00:00:00Z\"")
        .shows("'infinity'", "\"infinity\"");
    column("interval", Storage.LITERAL, ScalarType.STRING)
        .keeps("1 year 2 days", "1 year 2 days", "\"1 year 2 days\"");
  }

  @Test
  void documents() {
    trip.execute("create extension if not exists hstore");
    var json = "{\"b\": [1.0, 1e2, null], \"a\": {\"y\": \"ü\", \"x\": 12345678901234567890.50}}";
    var canonical =
        "\"{\\\"a\\\":{\\\"x\\\":12345678901234567890.5,\\\"y\\\":\\\"ü\\\"},\\\"b\\\":[1,100,null]}\"";
    column("json", Storage.JSON, ScalarType.JSON).keeps(json, json, canonical);
    column("jsonb", Storage.JSON, ScalarType.JSON)
        .keeps(
            json,
            "{\"a\": {\"x\": 12345678901234567890.50, \"y\": \"ü\"}, \"b\": [1.0, 100, null]}",
            canonical)
        .keeps("null", "null", "\"null\"");
    column("\"public\".\"hstore\"", Storage.HSTORE, ScalarType.JSON)
        .keeps(
            "{\"b\":null,\"a\\\"\":\"x\\\\y\"}",
            "\"b\"=>NULL, \"a\\\"\"=>\"x\\\\y\"",
            "\"{\\\"a\\\\\\\"\\\":\\\"x\\\\\\\\y\\\",\\\"b\\\":null}\"");
    trip.execute("create type address as (street text, number int)");
    column("\"public\".\"address\"", Storage.COMPOSITE, ScalarType.JSON)
        .shows(
            "row('High, \"St\"', 4)::address",
            "\"{\\\"number\\\":4,\\\"street\\\":\\\"High, \\\\\\\"St\\\\\\\"\\\"}\"");
    trip.column("\"public\".\"address\"", Storage.COMPOSITE, 1, list(scalar(ScalarType.JSON)))
        .shows(
            "array[row('a', 4)::address, null]",
            "[\"{\\\"number\\\":4,\\\"street\\\":\\\"a\\\"}\",null]");
    column("xml", Storage.LITERAL, ScalarType.STRING).keeps("<a>b</a>", "<a>b</a>", "\"<a>b</a>\"");
  }

  @Test
  void literals() {
    column("inet", Storage.NETWORK, ScalarType.IP_ADDRESS)
        .look("text(c)")
        .keeps("192.168.0.0/24", "192.168.0.0/24", "\"192.168.0.0/24\"")
        .keeps("::1", "::1/128", "\"::1\"");
    column("cidr", Storage.NETWORK, ScalarType.IP_ADDRESS)
        .keeps("10.0.0.0/8", "10.0.0.0/8", "\"10.0.0.0/8\"");
    literal("macaddr", "08:00:2b:01:02:03");
    literal("macaddr8", "08:00:2b:01:02:03:04:05");
    literal("int4range", "[1,5)");
    literal("tstzrange", "empty");
    literal("int4multirange", "{[1,3),[5,9)}");
    literal("tsvector", "'a' 'b'");
    literal("tsquery", "'a' & 'b'");
    literal("pg_lsn", "16/B374D848");
    literal("jsonpath", "$.\"a\"");
    for (var shape :
        List.of(
            "point:(1,2)",
            "line:{1,2,3}",
            "lseg:[(1,2),(3,4)]",
            "box:(3,4),(1,2)",
            "path:((1,2),(3,4))",
            "polygon:((0,0),(1,1),(1,0))",
            "circle:<(1,2),3>")) {
      var parts = shape.split(":", 2);
      column(parts[0], Storage.SHAPE, ScalarType.STRING)
          .keeps(parts[1], parts[1], "\"" + parts[1] + "\"");
    }
    trip.column("box", Storage.SHAPE, 1, list(scalar(ScalarType.STRING)))
        .keeps(
            List.of("(3,4),(1,2)", "(1,1),(0,0)"),
            "{(3,4),(1,2);(1,1),(0,0)}",
            "[\"(3,4),(1,2)\",\"(1,1),(0,0)\"]");
    column("txid_snapshot", Storage.OTHER, ScalarType.STRING)
        .shows("'10:20:10,14'", "\"10:20:10,14\"");
  }

  @Test
  void arrays() {
    array("integer", Storage.INT32, ScalarType.INT)
        .keeps(Arrays.asList(1, null, -3), "{1,NULL,-3}", "[1,null,-3]")
        .keeps(List.of(), "{}", "[]")
        .shows("'[0:1]={7,8}'", "[7,8]");
    trip.column("integer", Storage.INT32, 2, list(list(scalar(ScalarType.INT))))
        .keeps(List.of(List.of(1, 2), List.of(3, 4)), "{{1,2},{3,4}}", "[[1,2],[3,4]]");
    array("text", Storage.TEXT, ScalarType.STRING)
        .keeps(
            Arrays.asList("a,\"b\\", "", "NULL", null, " {x} "),
            "{\"a,\\\"b\\\\\",\"\",\"NULL\",NULL,\" {x} \"}",
            "[\"a,\\\"b\\\\\",\"\",\"NULL\",null,\" {x} \"]");
    array("boolean", Storage.BOOLEAN, ScalarType.BOOLEAN)
        .keeps(List.of(true, false), "{t,f}", "[true,false]");
    array("bigint", Storage.INT64, ScalarType.BIG_INT)
        .keeps(List.of(BigInteger.TEN), "{10}", "[\"10\"]");
    array("numeric(6,2)", Storage.DECIMAL, ScalarType.BIG_DECIMAL)
        .keeps(List.of(new BigDecimal("1.5")), "{1.50}", "[\"1.50\"]");
    array("money", Storage.MONEY, ScalarType.BIG_DECIMAL)
        .look("c::numeric[]::text")
        .keeps(List.of(new BigDecimal("1.5")), "{1.50}", "[\"1.50\"]");
    array("real", Storage.FLOAT32, ScalarType.FLOAT).keeps(List.of(0.1), "{0.1}", "[0.1]");
    array("character(3)", Storage.PADDED_TEXT, ScalarType.STRING)
        .keeps(List.of("a"), "{\"a  \"}", "[\"a\"]");
    array("bytea", Storage.BYTES, ScalarType.BASE64)
        .keeps(List.of(new byte[] {1, -1}), "{\"\\\\x01ff\"}", "[\"Af8=\"]");
    array("date", Storage.DATE, ScalarType.DATE)
        .keeps(List.of(LocalDate.of(2024, 1, 2)), "{2024-01-02}", "[\"2024-01-02\"]");
    array("timestamp with time zone", Storage.INSTANT, ScalarType.DATE_TIME)
        .keeps(
            List.of(OffsetDateTime.parse("2024-01-02T03:04:05Z")),
            "{\"2024-01-02 03:04:05+00\"}",
            "[\"2024-01-02T03:04:05Z\"]");
    array("jsonb", Storage.JSON, ScalarType.JSON)
        .keeps(List.of("{\"a\":1}"), "{\"{\\\"a\\\": 1}\"}", "[\"{\\\"a\\\":1}\"]");
    array("uuid", Storage.UUID, ScalarType.ID)
        .keeps(
            List.of("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
            "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}",
            "[\"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11\"]");
    array("bit(3)", Storage.BITS, ScalarType.STRING).keeps(List.of("101"), "{101}", "[\"101\"]");
    trip.execute("create type feeling as enum ('happy', 'so-so, or \"not\"')");
    trip.column("\"public\".\"feeling\"", Storage.ENUM, 1, list(MOOD))
        .keeps(
            List.of("happy", "so-so, or \"not\""),
            "{happy,\"so-so, or \\\"not\\\"\"}",
            "[\"HAPPY\",\"SO_SO\"]");
  }

  private void literal(String sql, String value) {
    column(sql, Storage.LITERAL, ScalarType.STRING)
        .keeps(value, value, "\"" + value.replace("\"", "\\\"") + "\"");
  }

  private RoundTrip.Column column(String sql, Storage storage, ScalarType type) {
    return trip.column(sql, storage, 0, scalar(type));
  }

  private RoundTrip.Column array(String sql, Storage storage, ScalarType type) {
    return trip.column(sql, storage, 1, list(scalar(type)));
  }
}
