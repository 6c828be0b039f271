package dev.penstock.introspect.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Storage;
import dev.penstock.introspect.GoldenFile;
import dev.penstock.introspect.Selection;
import dev.penstock.introspect.catalog.CatalogReader;
import dev.penstock.introspect.names.Naming;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class EveryTypeTest {
  /** Types that the server makes for its own books: no column of a user has them. */
  private static final String COLUMN_TYPES =
      """
      select format_type(oid, null) from pg_type t
      where typtype in ('b', 'r', 'm') and typname not like '\\_%' and typnamespace = 'pg_catalog'::regnamespace
        and typname not like 'pg\\_%stat%' and typname not in
          ('pg_node_tree', 'pg_ndistinct', 'pg_dependencies', 'pg_mcv_list', 'gtsvector',
           'pg_brin_bloom_summary', 'pg_brin_minmax_multi_summary')
      order by typname\
      """;

  @Test
  void everyTypeOfPostgresqlIsKnown() throws SQLException {
    try (var database = TestDatabase.create(Kind.POSTGRESQL)) {
      database.run("create extension citext;\ncreate extension hstore;\ncreate extension ltree;\n");
      var types =
          new ArrayList<>(List.of("citext", "hstore", "ltree", "lquery", "bit(1)", "bpchar"));
      try (var connection = database.connect();
          var rows = connection.createStatement().executeQuery(COLUMN_TYPES)) {
        while (rows.next()) {
          types.add(rows.getString(1));
        }
      }

      var definition = define(database, table(types));

      assertThat(types).hasSizeGreaterThan(60);
      assertThat(unknown(definition)).isEmpty();
      GoldenFile.check("types.postgresql.txt", fields(definition));
    }
  }

  @Test
  void everyTypeOfMysqlIsKnown() throws SQLException {
    try (var database = TestDatabase.create(Kind.MYSQL)) {
      var definition = define(database, table(mysqlTypes("vector(3)", "geomcollection")));

      assertThat(unknown(definition)).isEmpty();
      GoldenFile.check("types.mysql.txt", fields(definition));
    }
  }

  @Test
  void everyTypeOfMariadbIsKnown() throws SQLException {
    try (var database = TestDatabase.create(Kind.MARIADB)) {
      var definition = define(database, table(mysqlTypes("uuid", "inet4", "inet6")));

      assertThat(unknown(definition)).isEmpty();
      GoldenFile.check("types.mariadb.txt", fields(definition));
    }
  }

  @Test
  void userTypesAndArraysAreKnown() throws SQLException {
    try (var database = TestDatabase.create(Kind.POSTGRESQL)) {
      var script =
          """
          create type mood as enum ('sad', 'ok', 'a-b', 'null', '');
          create domain email as text check (value ~ '@');
          create domain weekday as varchar(3) check (value in ('mon', 'tue'));
          create type pair as (a int, b text);
          create type float_range as range (subtype = float8);
          create table things (id int generated always as identity primary key, mood mood,
            moods mood[], email email, weekday weekday, pair pair, pairs pair[], span float_range,
            grid int[][] not null, tags text[] default '{}', doubled int generated always as (1 + 1) stored);
          """;

      GoldenFile.check("types.user.txt", fields(define(database, script)));
    }
  }

  private static List<String> mysqlTypes(String... own) {
    List<String> types = new ArrayList<>(List.of(own));
    types.addAll(
        List.of(
            "bool",
            "tinyint(1)",
            "tinyint",
            "tinyint unsigned",
            "smallint",
            "smallint unsigned",
            "mediumint",
            "mediumint unsigned",
            "int",
            "int unsigned",
            "integer",
            "bigint",
            "bigint unsigned",
            "bit",
            "bit(8)",
            "year",
            "float",
            "double",
            "real",
            "decimal(20,4)",
            "numeric",
            "fixed(5,1)",
            "char(3)",
            "varchar(20)",
            "varchar(21) character set latin1",
            "nchar(4)",
            "tinytext",
            "text",
            "mediumtext",
            "longtext",
            "binary(4)",
            "varbinary(9)",
            "tinyblob",
            "blob",
            "mediumblob",
            "longblob",
            "date",
            "time",
            "time(3)",
            "datetime",
            "datetime(6)",
            "timestamp null",
            "json",
            "enum('a','b c','it''s')",
            "set('x','y')",
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection"));
    return types;
  }

  private static String table(List<String> types) {
    List<String> columns = new ArrayList<>();
    for (var type : types) {
      columns.add("c%d %s".formatted(columns.size(), type));
    }
    return "create table things (id int primary key, %s);".formatted(String.join(", ", columns));
  }

  private static ApiDefinition define(TestDatabase database, String script) throws SQLException {
    database.run(script);
    try (var connection = database.connect()) {
      var generated =
          SchemaGenerator.generate(
              CatalogReader.read(connection, Selection.everything()),
              new GenerateOptions("db1", "SECRET", "", Naming.IDIOMATIC));
      return Compilation.define(generated.source(), DataSchemaTemplate.text());
    }
  }

  private static List<String> unknown(ApiDefinition definition) {
    return definition.model("Thing").orElseThrow().fields().stream()
        .filter(field -> field.column().type().storage() == Storage.OTHER)
        .map(field -> field.column().type().sql())
        .toList();
  }

  private static String fields(ApiDefinition definition) {
    return definition.model("Thing").orElseThrow().fields().stream()
        .map(field ->
            "%s: %s, %s%s%s%s%s\n"
                .formatted(
                    field.column().type().sql(),
                    type(field.type()),
                    field.column().type().storage(),
                    field.column().type().exact() ? "" : ", inexact",
                    compared(field.column().type().comparedIn()),
                    field.column().writable() ? "" : ", read only",
                    field.required() ? ", required" : ""))
        .collect(Collectors.joining());
  }

  private static String compared(String collation) {
    return collation.isEmpty() ? "" : ", compared in " + collation;
  }

  private static String type(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var scalar) -> scalar.graphqlName();
      case FieldType.Enumeration(var name) -> name;
      case FieldType.ListOf(var element) -> "[" + type(element) + "]";
    };
  }
}
