package dev.penstock.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.Engine;
import dev.penstock.statement.NamedSql.Part;
import dev.penstock.statement.NamedSql.Verb;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamedSqlTest {
  @ParameterizedTest
  @EnumSource(Engine.class)
  void namesBecomeValuesWhereverTheyStand(Engine engine) {
    assertThat(bare(engine, "select :a, f(:b),:c+:d from t where x=:a and y in (:e_1)"))
        .isEqualTo("select <a>, f(<b>),<c>+<d> from t where x=<a> and y in (<e_1>)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 'it''s :no' from t",
        "select '12:30', ':no'",
        "select \"a:b\", \"q\"\":no\" from t",
        "select 1 -- :no\n from t",
        "select 1 /* :no */",
        "select 1 /* outer /* :no */ :no */",
        "select '2024-01-01 10:20:30'::timestamp",
        "select E'\\' :no', 1",
        "select e'\\\\', 1",
        "select 'a\\', 1 as b",
        "select U&'d\\0061t :no'",
        "select $$ :no ' $$, $tag$ :no $$ :no $tag$",
        "select a$1, $1",
        "select x::text, x :: text, y::numeric(10,2)",
        "select f(a := 1), f(a:=1)",
        "select list[1:2], list[1:n], list[a:b], list[f(x):n], list[1 : 2], list[\"a\":n]",
        "select a.b from t where c #>> '{d}' = 'e'",
        "select interval '1:00' from t",
        "select 1::int4, '{\"a\": 1}'::jsonb",
      })
  void whatIsNoNameOnPostgresqlStays(String sql) {
    assertThat(bare(Engine.POSTGRESQL, sql)).isEqualTo(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 'it''s :no', 'it\\'s :no', '\\\\'",
        "select \"it\\\"s :no\", \"it\"\"s :no\"",
        "select `a:no`, `b``:no` from t",
        "select 1 -- :no\n from t",
        "select 1 # :no ' \n from t",
        "select 1 /* :no */, 2",
        "select '10:20:30', time '10:20:30'",
        "select @x := 1, @y:=2",
        "select _utf8mb4':no', N':no', x'00'",
        "select j -> '$.a', j ->> '$.a:no' from t",
      })
  void whatIsNoNameOnMysqlAndMariadbStays(String sql) {
    assertThat(bare(Engine.MYSQL, sql)).isEqualTo(sql);
    assertThat(bare(Engine.MARIADB, sql)).isEqualTo(sql);
  }

  @Test
  void castsArraysAndNamedArgumentsOfPostgresqlTakeNames() {
    assertThat(
            bare(
                Engine.POSTGRESQL,
                "select :a::uuid, cast(:b as int[]), array[:c, :d], list[:e], list[1 :f], f(x =>"
                    + " :g, y := :h), :i::text[]"))
        .isEqualTo(
            "select <a>::uuid, cast(<b> as int[]), array[<c>, <d>], list[<e>], list[1 <f>], f(x =>"
                + " <g>, y := <h>), <i>::text[]");
  }

  @Test
  void aDashedNumberIsNoCommentOnMysql() {
    assertThat(bare(Engine.MYSQL, "select 5--:a")).isEqualTo("select 5--<a>");
    assertThat(bare(Engine.POSTGRESQL, "select 5--:a")).isEqualTo("select 5--:a");
  }

  @Test
  void questionMarksOfJsonOperatorsAreOperatorsForTheDriver() {
    assertThat(bare(Engine.POSTGRESQL, "select j ? 'a', j ?| array['?'], j ?& :keys, j @? '$.a'"))
        .isEqualTo("select j ?? 'a', j ??| array['?'], j ??& <keys>, j @?? '$.a'");
    assertThatThrownBy(() -> bare(Engine.MYSQL, "select * from t where id = ?"))
        .isInstanceOf(MalformedSql.class)
        .hasMessage("? is no parameter here; write :name for an argument");
    assertThat(bare(Engine.MYSQL, "select '?'")).isEqualTo("select '?'");
  }

  @Test
  void oneStatementMayEndWithASemicolon() {
    assertThat(bare(Engine.MYSQL, "select 1; -- done\n ;# end")).isEqualTo("select 1");
    assertThat(bare(Engine.POSTGRESQL, "select ';'; /* done */")).isEqualTo("select ';'");
    assertThatThrownBy(() -> bare(Engine.POSTGRESQL, "select 1; select 2"))
        .isInstanceOf(MalformedSql.class)
        .hasMessage("A second statement follows the semicolon; an operation is one statement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "-- only this", ";"})
  void nothingIsNoStatement(String sql) {
    assertThatThrownBy(() -> bare(Engine.POSTGRESQL, sql)).hasMessage("There is no statement");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"select 'a", "select \"a", "select $$a", "select $t$a$$", "select 1 /* a"})
  void whatNeverEndsIsTold(String sql) {
    assertThatThrownBy(() -> bare(Engine.POSTGRESQL, sql))
        .isInstanceOfSatisfying(
            MalformedSql.class, malformed -> assertThat(malformed.at()).isPositive());
  }

  @Test
  void whatStandsAroundANameIsTold() {
    var sql =
        NamedSql.of(
            Engine.POSTGRESQL,
            "select :a is null, :b IS NOT  NULL, c in (:d), e not in ( :f ), g in (:h, 1)");

    var names =
        sql.parts().stream()
            .filter(Part.Name.class::isInstance)
            .map(Part.Name.class::cast)
            .map(name -> name.name() + name.nullTested() + name.listed())
            .toList();
    assertThat(names)
        .containsExactly("atruefalse", "btruefalse", "dfalsetrue", "ffalsetrue", "hfalsefalse");
  }

  @Test
  void theVerbIsTheFirstWordThatSaysWhatIsDone() {
    assertThat(verb("select 1")).isEqualTo(Verb.READ);
    assertThat(verb("-- insert\n (select 1) union (select 2)")).isEqualTo(Verb.READ);
    assertThat(verb("with a as (delete from t returning *), b as (select 1) select * from a"))
        .isEqualTo(Verb.READ);
    assertThat(verb("with recursive a(n) as (select 1) select * from a")).isEqualTo(Verb.READ);
    assertThat(verb("with a as (select 1) insert into t select * from a")).isEqualTo(Verb.INSERT);
    assertThat(verb("insert into t select * from u")).isEqualTo(Verb.INSERT);
    assertThat(verb("replace into t values (1)")).isEqualTo(Verb.INSERT);
    assertThat(verb("update t set a = 1")).isEqualTo(Verb.CHANGE);
    assertThat(verb("delete from t")).isEqualTo(Verb.CHANGE);
    assertThat(verb("call p(1)")).isEqualTo(Verb.CALL);
    assertThat(verb("truncate t")).isEqualTo(Verb.OTHER);
  }

  @Test
  void aStatementIsReturningOnlyByItsOwnWord() {
    assertThat(NamedSql.of(Engine.POSTGRESQL, "update t set a = 1 returning *").isReturning())
        .isTrue();
    assertThat(NamedSql.of(Engine.POSTGRESQL, "update t set a = 'returning'").isReturning())
        .isFalse();
    assertThat(
            NamedSql.of(Engine.POSTGRESQL, "insert into t (select 1 as returning)").isReturning())
        .isFalse();
  }

  /** Whatever is put together from pieces whose meaning is known is taken apart into them. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void piecesInAnyOrderKeepTheirMeaning(Engine engine) {
    var quoted =
        engine == Engine.POSTGRESQL
            ? List.of("':n'", "\":n\"", "$$:n$$", "$q$':n$q$", "--:n\n", "/*:n/*:n*/*/", "E'\\':n'")
            : List.of("':n'", "\":n\"", "`:n`", "-- :n\n", "#:n\n", "/*:n*/", "'\\':n'");
    var plain = List.of("a", "1", "(", ")", ",", "=", " ", "\n", "::x", ":=", "a.b");
    var random = new Random(42);
    for (var i = 0; i < 5_000; i++) {
      var sql = new StringBuilder("select ");
      var expected = new StringBuilder("select ");
      for (var piece = 0; piece < 12; piece++) {
        switch (random.nextInt(3)) {
          case 0 -> {
            sql.append(" :p").append(piece).append(' ');
            expected.append(" <p").append(piece).append("> ");
          }
          case 1 -> append(quoted, random, sql, expected);
          default -> append(plain, random, sql, expected);
        }
      }
      assertThat(bare(engine, sql.toString())).isEqualTo(expected.toString());
    }
  }

  private static void append(
      List<String> pieces, Random random, StringBuilder sql, StringBuilder expected) {
    var piece = " " + pieces.get(random.nextInt(pieces.size())) + " ";
    sql.append(piece);
    expected.append(piece);
  }

  private static Verb verb(String sql) {
    return NamedSql.of(Engine.POSTGRESQL, sql).verb();
  }

  private static String bare(Engine engine, String sql) {
    var text = new StringBuilder();
    for (var part : NamedSql.of(engine, sql).parts()) {
      switch (part) {
        case Part.Text(var piece) -> text.append(piece);
        case Part.Name name -> text.append('<').append(name.name()).append('>');
      }
    }
    return text.toString();
  }
}
