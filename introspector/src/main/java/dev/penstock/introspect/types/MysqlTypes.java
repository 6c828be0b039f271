package dev.penstock.introspect.types;

import static dev.penstock.introspect.types.TypeRule.rule;

import dev.penstock.definition.Storage;
import java.util.List;
import java.util.stream.Stream;

/** The types of MySQL, by DATA_TYPE. */
final class MysqlTypes {
  /** What MySQL and MariaDB have in common. */
  static final List<TypeRule> COMMON =
      List.of(
          rule(Storage.BOOLEAN, "also bool and boolean", "tinyint(1)", "bit(1)"),
          rule(
              Storage.INT32,
              "",
              "tinyint",
              "tinyint unsigned",
              "smallint",
              "smallint unsigned",
              "mediumint",
              "mediumint unsigned",
              "int",
              "year"),
          rule(Storage.INT64, "", "int unsigned", "bigint"),
          rule(Storage.UINT64, "", "bigint unsigned"),
          rule(Storage.DECIMAL, "every digit is kept; also numeric, dec and fixed", "decimal"),
          rule(Storage.FLOAT32, "", "float"),
          rule(Storage.FLOAT64, "also real", "double"),
          rule(Storage.TEXT, "", "varchar", "tinytext", "text", "mediumtext", "longtext"),
          rule(Storage.PADDED_TEXT, "trailing blanks are no part of the value", "char"),
          rule(
              Storage.BYTES,
              "",
              "binary",
              "varbinary",
              "tinyblob",
              "blob",
              "mediumblob",
              "longblob"),
          rule(Storage.DATE, "", "date"),
          rule(Storage.TIME, "a time of day", "time"),
          rule(Storage.DATE_TIME, "taken as UTC", "datetime"),
          rule(Storage.INSTANT, "", "timestamp"),
          rule(Storage.BITS, "a text of 0 and 1", "bit"),
          rule(
              Storage.GEOMETRY,
              "GeoJSON",
              "geometry",
              "point",
              "linestring",
              "polygon",
              "multipoint",
              "multilinestring",
              "multipolygon",
              "geometrycollection",
              "geomcollection"),
          rule(Storage.BYTES, "its numbers as four bytes each, the lowest first", "vector"));

  static final List<TypeRule> RULES =
      Stream.concat(COMMON.stream(), Stream.of(rule(Storage.JSON, "", "json"))).toList();

  private MysqlTypes() {}
}
