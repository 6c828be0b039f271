package dev.penstock.engine.run;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** A column of one of many types, with a value as SQL writes it. */
record Kind(String name, FieldType type, ColumnType column, String literal) {
  static List<Kind> all(TestDatabase.Kind database) {
    List<Kind> kinds = new ArrayList<>();
    add(kinds, "whole", ScalarType.INT, "int", Storage.INT32, "7");
    add(kinds, "small", ScalarType.INT, "smallint", Storage.INT32, "-7");
    add(kinds, "big", ScalarType.BIG_INT, "bigint", Storage.INT64, "9007199254740993");
    add(kinds, "price", ScalarType.BIG_DECIMAL, "decimal(10,2)", Storage.DECIMAL, "12.30");
    add(kinds, "weight", ScalarType.BIG_DECIMAL, "decimal(20,6)", Storage.DECIMAL, "0.000001");
    add(kinds, "short", ScalarType.STRING, "varchar(10)", Storage.TEXT, "'abc'");
    add(kinds, "text", ScalarType.STRING, "text", Storage.TEXT, "'äé 😀'");
    add(kinds, "padded", ScalarType.STRING, "char(5)", Storage.PADDED_TEXT, "'ab'");
    add(kinds, "day", ScalarType.DATE, "date", Storage.DATE, "'2024-02-29'");
    add(kinds, "clock", ScalarType.TIME, "time(3)", Storage.TIME, "'03:04:05.120'");
    if (database == TestDatabase.Kind.POSTGRESQL) {
      postgresql(kinds);
    } else {
      mysql(kinds, database);
    }
    return kinds;
  }

  private static void postgresql(List<Kind> kinds) {
    add(kinds, "ratio", ScalarType.FLOAT, "double precision", Storage.FLOAT64, "0.1");
    add(kinds, "single", ScalarType.FLOAT, "real", Storage.FLOAT32, "0.1");
    add(kinds, "flag", ScalarType.BOOLEAN, "boolean", Storage.BOOLEAN, "true");
    add(
        kinds,
        "moment",
        ScalarType.DATE_TIME,
        "timestamp(3)",
        Storage.DATE_TIME,
        "'2024-02-29 01:02:03.5'");
    add(
        kinds,
        "instant",
        ScalarType.DATE_TIME,
        "timestamptz",
        Storage.INSTANT,
        "'2024-02-29 01:02:03+02'");
    add(kinds, "doc", ScalarType.JSON, "jsonb", Storage.JSON, "'{\"b\":[1,2.50],\"a\":null}'");
    add(kinds, "document", ScalarType.JSON, "json", Storage.JSON, "'{\"b\":[1,2.50],\"a\":null}'");
    add(kinds, "data", ScalarType.BASE64, "bytea", Storage.BYTES, "'\\x0102'");
    add(
        kinds,
        "key",
        ScalarType.ID,
        "uuid",
        Storage.UUID,
        "'0b7e2f9c-6f0d-4b1c-8a5e-1d2c3b4a5f60'");
    add(kinds, "span", ScalarType.STRING, "interval", Storage.LITERAL, "'1 day 02:00:00'");
    add(kinds, "net", ScalarType.IP_ADDRESS, "inet", Storage.NETWORK, "'10.0.0.1/24'");
    add(kinds, "cash", ScalarType.BIG_DECIMAL, "money", Storage.MONEY, "12.34");
    add(kinds, "bits", ScalarType.STRING, "bit(5)", Storage.BITS, "B'01101'");
    add(kinds, "place", ScalarType.STRING, "point", Storage.SHAPE, "'(1,2)'");
    kinds.add(
        new Kind(
            "sort",
            new FieldType.Enumeration("Sort"),
            ColumnType.of("sort", Storage.ENUM),
            "'film'"));
    kinds.add(
        new Kind(
            "numbers",
            new FieldType.ListOf(new FieldType.Scalar(ScalarType.INT)),
            ColumnType.of("int", Storage.INT32).array(),
            "'{1,null,3}'"));
    kinds.add(
        new Kind(
            "words",
            new FieldType.ListOf(new FieldType.Scalar(ScalarType.STRING)),
            ColumnType.of("text", Storage.TEXT).array(),
            "'{\"a,b\",\"\",null}'"));
  }

  private static void mysql(List<Kind> kinds, TestDatabase.Kind database) {
    add(kinds, "ratio", ScalarType.FLOAT, "double", Storage.FLOAT64, "0.1");
    add(kinds, "single", ScalarType.FLOAT, "float", Storage.FLOAT32, "0.1");
    add(kinds, "flag", ScalarType.BOOLEAN, "tinyint(1)", Storage.BOOLEAN, "1");
    add(kinds, "yes", ScalarType.BOOLEAN, "bit(1)", Storage.BOOLEAN, "b'1'");
    add(
        kinds,
        "moment",
        ScalarType.DATE_TIME,
        "datetime(3)",
        Storage.DATE_TIME,
        "'2024-02-29 01:02:03.5'");
    add(
        kinds,
        "instant",
        ScalarType.DATE_TIME,
        "timestamp",
        Storage.INSTANT,
        "'2024-02-29 01:02:03'");
    add(kinds, "doc", ScalarType.JSON, "json", Storage.JSON, "'{\"b\":[1,2.50],\"a\":null}'");
    add(kinds, "data", ScalarType.BASE64, "varbinary(20)", Storage.BYTES, "x'0102'");
    add(kinds, "blob1", ScalarType.BASE64, "blob", Storage.BYTES, "x'ff00'");
    add(
        kinds,
        "huge",
        ScalarType.BIG_INT,
        "bigint unsigned",
        Storage.UINT64,
        "18446744073709551615");
    add(kinds, "bits", ScalarType.STRING, "bit(5)", Storage.BITS, "b'01101'");
    add(kinds, "year1", ScalarType.INT, "year", Storage.INT32, "2024");
    add(
        kinds,
        "latin",
        ScalarType.STRING,
        "varchar(10) character set latin1",
        Storage.TEXT,
        "'äé'");
    add(
        kinds,
        "place",
        ScalarType.JSON,
        "point",
        Storage.GEOMETRY,
        "st_geomfromtext('POINT(1 2)')");
    kinds.add(
        new Kind(
            "sort",
            new FieldType.Enumeration("Sort"),
            ColumnType.of("enum('paper','film')", Storage.ENUM),
            "'film'"));
    kinds.add(
        new Kind(
            "tags",
            new FieldType.ListOf(new FieldType.Enumeration("Sort")),
            ColumnType.of("set('paper','film')", Storage.SET),
            "'film,paper'"));
    if (database == TestDatabase.Kind.MARIADB) {
      add(
          kinds,
          "uuid1",
          ScalarType.ID,
          "uuid",
          Storage.UUID,
          "'0b7e2f9c-6f0d-4b1c-8a5e-1d2c3b4a5f60'");
      add(kinds, "net", ScalarType.IP_ADDRESS, "inet6", Storage.NETWORK, "'::1'");
    }
  }

  private static void add(
      List<Kind> kinds,
      String name,
      ScalarType scalar,
      String sql,
      Storage storage,
      String literal) {
    kinds.add(
        new Kind(
            name,
            new FieldType.Scalar(scalar),
            new ColumnType(sql, storage, 0, storage != Storage.TEXT, ""),
            literal));
  }
}
