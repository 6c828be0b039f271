package dev.penstock.introspect.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogForeignKey;
import dev.penstock.introspect.Selection;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NamesTest {
  private static final List<String> PIECES =
      List.of(
          "a", "Z", "ı", "İ", "ß", "東", "é", "\"", "'", "`", " ", ".", "$", "%", "\\", "?", "-",
          "select", "_", "7", "{", ";", "/*", "--", "\t");

  @ParameterizedTest
  @EnumSource
  void anyNameIsReadAsItIs(Kind kind) throws SQLException {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    try (var database = TestDatabase.create(kind)) {
      for (var round = 0; round < 15; round++) {
        roundTrip(database, round, random, "seed " + seed);
      }
    }
  }

  private static void roundTrip(TestDatabase database, int round, Random random, String seed)
      throws SQLException {
    var table = round + name(random);
    var names = IntStream.range(0, 3).mapToObj(column -> column + name(random)).toList();
    var quoted = names.stream().map(name -> quoted(database.kind(), name)).toList();
    var own = quoted(database.kind(), table);
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(
          "create table %1$s (%2$s int primary key, %3$s int unique, %4$s int, foreign key (%4$s) references %1$s (%3$s))"
              .formatted(own, quoted.get(0), quoted.get(1), quoted.get(2)));

      var read = CatalogReader.read(connection, Selection.everything());

      var found =
          read.tables().stream().filter(candidate -> candidate.name().equals(table)).toList();
      assertThat(found).as("%s: %s", seed, own).hasSize(1);
      assertThat(found.getFirst().columns())
          .as(seed)
          .extracting(CatalogColumn::name)
          .isEqualTo(names);
      assertThat(found.getFirst().primaryKey()).as(seed).containsExactly(names.get(0));
      assertThat(found.getFirst().foreignKeys())
          .as(seed)
          .extracting(CatalogForeignKey::targetTable, CatalogForeignKey::columns)
          .containsExactly(tuple(table, List.of(names.get(2))));
    }
  }

  private static String name(Random random) {
    return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
            .limit(1 + random.nextInt(6))
            .collect(Collectors.joining())
        + "x";
  }

  private static String quoted(Kind kind, String name) {
    return switch (kind) {
      case POSTGRESQL -> '"' + name.replace("\"", "\"\"") + '"';
      case MYSQL, MARIADB -> '`' + name.replace("`", "``") + '`';
    };
  }

  @Test
  void everyTypeOnPostgresqlCanBeCastToWhateverTheSearchPath() throws SQLException, IOException {
    try (var database = Sample.create(Kind.POSTGRESQL)) {
      database.run(
          """
          create type shop."odd ""mood\""" as enum ('a');
          create domain shop."Odd Domain" as shop."odd ""mood\""";
          create table shop.odd (
            id int primary key, a shop."odd ""mood\""", b shop."Odd Domain"[], c shop."two words")
          """);
      var types = types(database);

      try (var connection =
              DriverManager.getConnection(database.jdbcUrl() + "&currentSchema=none");
          var statement = connection.createStatement()) {
        for (var type : types) {
          assertThat(statement.execute("select null::%1$s, null::%1$s[]".formatted(type))).isTrue();
        }
      }
      assertThat(types).contains("\"shop\".\"odd \"\"mood\"\"\"", "\"shop\".\"two words\"");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void everyTypeOnMysqlAndMariadbCanDeclareAColumn(Kind kind) throws SQLException, IOException {
    try (var database = Sample.create(kind);
        var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var type : types(database)) {
        statement.execute("create table probe (c %s)".formatted(type));
        statement.execute("drop table probe");
      }
    }
  }

  private static List<String> types(TestDatabase database) throws SQLException {
    return Sample.read(database).tables().stream()
        .flatMap(table -> table.columns().stream())
        .map(CatalogColumn::typeSql)
        .distinct()
        .toList();
  }
}
