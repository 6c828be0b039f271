package dev.penstock.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.run.Dialects;
import dev.penstock.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A column whose collation takes different texts for equal has the very text that was asked for,
 * whatever index the database finds it in and whatever else the statement says of the column. What
 * is expected comes from the same statement with the keys of the rows that Java finds equal.
 */
class CoarseTextTest {
  private static final List<String> TEXTS =
      List.of(
          "ann",
          "Ann",
          "ANN",
          "Ann ",
          "\u00e4nn",
          "\u00c4nn",
          "",
          "a\u0301nn",
          "annn",
          "stra\u00dfe",
          "strasse",
          "?",
          "??",
          "ann'",
          "a\\nn",
          "ann\t");
  private static final int OTHERS = 60;

  private static final List<List<String>> WANTED =
      List.of(
          List.of("ann"),
          List.of("annn"),
          List.of("Ann "),
          List.of("Ann", "nobody"),
          List.of("ANN", "\u00e4nn"),
          List.of("strasse", "stra\u00dfe", "a\\nn"),
          List.of("nobody", "ann", "Ann"),
          List.of("", "ann'", "\u00c4nn", "ann\t", "b", "c", "d", "e", "Ann"));

  /** `[x]` stands for a condition on the column of `t`, `[ann|ANN]` for one on others. */
  private static final List<String> STATEMENTS =
      List.of(
          "select t.id from r t where [x]",
          "select t.id from r t where not ([x])",
          "select t.id from r t where t.shelf = 1 and [x] order by t.id limit 50",
          "select t.id from r t where [x] order by t.owner, t.id",
          "select t.id from r t where [x] and t.id > 2 order by t.owner desc, t.id desc limit 3",
          "select t.id from r t where [x] order by t.id desc limit 2",
          "select count(*) from r t where [x]",
          "select p.id from r p where exists (select 1 from r t where t.id = p.id and [x])",
          "select p.id from r p where exists (select 1 from r t where t.shelf = p.shelf and [x])",
          "select t.id from (select 1 as x) p left join r t on t.shelf = p.x and [x]",
          "select t.id, case when [x] then 1 else 0 end from r t",
          "select t.id from r t where t.owner = 'ann' and [x]",
          "select t.id from r t where t.owner in ('ann', 'b') and [x]",
          "select t.id from r t where t.owner >= 'a' and [x]",
          "select t.id from r t where t.owner <> 'ann' and [x]",
          "select t.id from r t where t.owner like 'a%' and [x]",
          "select t.id from r t where (t.owner, t.id) > ('a', 1) and [x]",
          "select t.id from r t where (t.owner = 'ann' or t.shelf = 1) and [x]",
          "select t.id from r t where t.owner = 'ann' and t.shelf = 1 and ([x] or t.shelf = 3)",
          "select t.id from r t where [ann] and [x]",
          "select t.id from r t where [ann|ANN] and [x]",
          "select t.id from r t where [Ann] or [x]",
          "select t.id from r t where [Ann|nobody] or [x]",
          "select t.id from r t where t.shelf = 2 and ([ANN] or [x])",
          "select t.id from r u join r t on u.owner = t.owner where u.id = 3 and [x]",
          "select t.id from r t join r u on u.owner = t.owner and u.shelf = 1 where [x]",
          "select t.id from r t join r u on u.owner = t.owner where u.owner = 'ann' and [x]",
          "select t.id from r t where t.owner in (select u.owner from r u where u.id = 3) and [x]");

  @TestFactory
  Stream<DynamicTest> theVeryText() {
    return Stream.of(Engine.MYSQL, Engine.MARIADB)
        .flatMap(engine ->
            Stream.of(
                    engine == Engine.MYSQL ? "utf8mb4_0900_ai_ci" : "utf8mb4_uca1400_ai_ci",
                    "utf8mb4_general_ci",
                    "utf8mb4_bin",
                    "utf8mb3_unicode_ci",
                    engine == Engine.MYSQL ? "utf8mb4_unicode_ci" : "latin1_nopad_bin",
                    engine == Engine.MYSQL ? "utf8mb4_0900_bin" : "utf8mb4_nopad_bin",
                    "latin1_bin",
                    "latin1_swedish_ci")
                .map(collation ->
                    DynamicTest.dynamicTest(
                        engine + " " + collation, () -> check(engine, collation))));
  }

  private static void check(Engine engine, String collation) throws SQLException {
    try (var database = TestDatabase.create(TestDatabase.Kind.valueOf(engine.name()));
        var connection = database.connect()) {
      for (var index :
          List.of(
              "primary key (id)",
              "primary key (id), key (owner(5))",
              "primary key (id), key (owner, id)",
              "primary key (id), key (shelf, owner)",
              "primary key (id), unique key (owner)",
              "primary key (owner)")) {
        check(connection, engine, collation, "varchar(20)", index);
      }
      check(connection, engine, collation, "char(20)", "primary key (id), key (owner, id)");
    }
  }

  private static void check(
      Connection connection, Engine engine, String collation, String declared, String index)
      throws SQLException {
    var rows = table(connection, collation, declared, index);
    var storage = declared.startsWith("char") ? Storage.PADDED_TEXT : Storage.TEXT;
    var declaredType = ColumnType.of(declared, storage);
    var type = collation.matches(".*_(nopad|0900)_bin") ? declaredType : declaredType.inexact();
    var asked = collation.startsWith("utf8mb4_") ? type : type.comparedIn(collation);
    for (var wanted : WANTED) {
      for (var statement : STATEMENTS) {
        var keys = new StringBuilder();
        parts(statement, wanted, keys::append, texts -> keys.append(keys(rows, texts)));
        var expected = rows(connection, new Statement(keys.toString(), List.of()));
        for (var sought : List.of(Rows.WANTED, Rows.LISTED)) {
          var sql = new Sql(Dialects.of(engine).values());
          parts(statement, wanted, sql::add, texts -> equal(sql, engine, asked, texts, sought));
          assertThat(rows(connection, sql.statement()))
              .as("%s %s %s %s: %s of %s", engine, collation, index, sought, statement, wanted)
              .isEqualTo(expected);
        }
      }
    }
  }

  private static void parts(
      String statement,
      List<String> wanted,
      Consumer<String> written,
      Consumer<List<String>> condition) {
    for (var part : statement.split("(?=\\[)|(?<=])")) {
      if (part.equals("[x]")) {
        condition.accept(wanted);
      } else if (part.startsWith("[")) {
        condition.accept(List.of(part.substring(1, part.length() - 1).split("\\|")));
      } else {
        written.accept(part);
      }
    }
  }

  private static void equal(
      Sql sql, Engine engine, ColumnType type, List<String> texts, Rows sought) {
    var given = texts.stream().map(Given::literal).toList();
    Dialects.of(engine)
        .conditions()
        .equal(sql, new Conditions.Named("t.owner", type), given, sought);
  }

  /** Whoever the index lets in; the keys of the rows are their places. */
  private static List<String> table(
      Connection connection, String collation, String declared, String index) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      statement.execute("drop table if exists r");
      statement.execute(
          "create table r (id int not null, shelf int not null, owner %s character set %s collate %s not null, %s)"
              .formatted(
                  declared, collation.substring(0, collation.indexOf('_')), collation, index));
      var texts = Stream.concat(TEXTS.stream(), IntStream.range(0, OTHERS).mapToObj(i -> "z" + i));
      for (var text : texts.toList()) {
        try (var insert = connection.prepareStatement("insert ignore into r values (?, ?, ?)")) {
          insert.setInt(1, rows.size() + 1);
          insert.setInt(2, 1 + rows.size() % 4);
          insert.setString(3, text);
          if (insert.executeUpdate() == 1) {
            rows.add(text);
          }
        }
      }
      statement.execute("analyze table r");
      try (var stored =
          statement.executeQuery("select convert(owner using utf8mb4) from r order by id")) {
        for (var i = 0; stored.next(); i++) {
          rows.set(i, stored.getString(1));
        }
      }
    }
    return rows;
  }

  private static String keys(List<String> rows, List<String> texts) {
    return IntStream.range(0, rows.size())
        .filter(i -> texts.contains(rows.get(i)))
        .mapToObj(i -> String.valueOf(i + 1))
        .collect(Collectors.joining(", ", "t.id in (0, ", ")"))
        .replace(", )", ")");
  }

  private static List<String> rows(Connection connection, Statement asked) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = connection.prepareStatement(asked.text())) {
      for (var i = 0; i < asked.binds().size(); i++) {
        var value = Objects.requireNonNull(asked.binds().get(i).value());
        statement.setString(i + 1, value.ask(Object::toString));
      }
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(
              result.getString(1)
                  + (result.getMetaData().getColumnCount() > 1 ? result.getString(2) : ""));
        }
      }
    }
    return asked.text().contains("order by") ? rows : rows.stream().sorted().toList();
  }
}
