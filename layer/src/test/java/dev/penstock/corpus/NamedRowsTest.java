package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Provider;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import dev.penstock.engine.Handlers;
import dev.penstock.handler.Invocation;
import dev.penstock.handler.OperationHandler;
import dev.penstock.testing.TestDatabase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of models that a class names by their keys. */
final class NamedRowsTest {
  private static final String CLUB =
      """
      create table members (id int primary key, login varchar(20) not null, full_name varchar(40) not null);
      create table notes (note_id bigint primary key, writer varchar(20), member_id int not null, title varchar(40) not null unique, secret varchar(40), foreign key (member_id) references members(id));
      create table marks (member_id int not null, note_id bigint not null, stars int not null, primary key (note_id, member_id), foreign key (member_id) references members(id), foreign key (note_id) references notes(note_id));
      insert into members values (1, 'ann', 'Ann'), (2, 'bob', 'Bob');
      insert into notes values (1, 'ann', 1, 'One', 's1'), (2, 'bob', 2, 'Two', 's2'), (3, 'ann', 2, 'Three', 's3'), (4, null, 1, 'Four', 's4');
      insert into marks values (1, 2, 5), (2, 2, 3), (2, 1, 4);
      """;

  private static final String RULES =
      """
      .authorization(SqlSchema.note, allow -> allow.ownerDefinedIn(SqlSchema.note.writer), allow -> allow.group("Staff"))
      .authorization(SqlSchema.note.secret, allow -> allow.group("Staff"))
      .authorization(SqlSchema.member, allow -> allow.group("Staff"), allow -> allow.publicApiKey())
      .rename(SqlSchema.note.noteId, "number")
      """;

  private static final String OPERATIONS =
      """
      customType("Hit").field("score", FLOAT).field("number", BIG_INT).reference("note", SqlSchema.note, "number"),
      customType("Hits").field("best", ref("Hit")).field("all", listOf("Hit")).field("memberId", INT).reference("member", SqlSchema.member, "memberId"),
      query("notes").returns(listOf(SqlSchema.note)).handler(javaHandler("test.Handler")).authorization(allow -> allow.authenticated(), allow -> allow.publicApiKey()),
      query("note").returns(SqlSchema.note).handler(javaHandler("test.Handler")).authorization(allow -> allow.authenticated()),
      query("marks").returns(listOf(SqlSchema.mark)).handler(javaHandler("test.Handler")).authorization(allow -> allow.authenticated()),
      query("hits").returns(ref("Hits")).handler(javaHandler("test.Handler")).authorization(allow -> allow.authenticated()),
      mutation("write").argument("title", STRING).returns(SqlSchema.note).handler(javaHandler("test.Handler")).authorization(allow -> allow.authenticated()),
      mutation("writeBoth").returns(listOf(SqlSchema.note)).handler(javaHandler("test.Handler")).authorization(allow -> allow.authenticated())
      """;

  private static final Caller ANN = person("ann");
  private static final Caller BOB = person("bob");
  private static final Caller STAFF =
      new Caller.Token(
          Provider.USER_POOLS,
          new Claims(Map.of("sub", "zoe", "cognito:groups", List.of("Staff"))));

  private static Caller person(String name) {
    return new Caller.Token(Provider.USER_POOLS, new Claims(Map.of("sub", name)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void rowsAreReadUnderTheRulesOfTheirModel(Kind kind) throws Exception {
    try (var api = new Api(kind)) {
      api.answersAre(List.of(number(3), number(9), number(2), number(1), number(3)));

      assertThat(api.as(STAFF, "{ notes { number title secret member { fullName } } }"))
          .isEqualTo(
              "{\"data\":{\"notes\":["
                  + "{\"number\":\"3\",\"title\":\"Three\",\"secret\":\"s3\",\"member\":{\"fullName\":\"Bob\"}},"
                  + "{\"number\":\"2\",\"title\":\"Two\",\"secret\":\"s2\",\"member\":{\"fullName\":\"Bob\"}},"
                  + "{\"number\":\"1\",\"title\":\"One\",\"secret\":\"s1\",\"member\":{\"fullName\":\"Ann\"}},"
                  + "{\"number\":\"3\",\"title\":\"Three\",\"secret\":\"s3\",\"member\":{\"fullName\":\"Bob\"}}]}}");
      assertThat(api.as(ANN, "{ notes { title } }"))
          .isEqualTo(
              "{\"data\":{\"notes\":[{\"title\":\"Three\"},{\"title\":\"One\"},{\"title\":\"Three\"}]}}");
      assertThat(api.as(BOB, "{ notes { title secret } }"))
          .contains(
              "\"data\":{\"notes\":[{\"title\":\"Two\",\"secret\":null}]}",
              "Not Authorized to access secret on type Note",
              "\"path\":[\"notes\",0,\"secret\"]");
      assertThat(api.as(new Caller.ApiKey(), "{ notes { title } }"))
          .contains("\"notes\":null", "Not Authorized to access notes on type Query");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aSingleRowIsNullWhereThereIsNoneToRead(Kind kind) throws Exception {
    try (var api = new Api(kind)) {
      api.answersAre(number(1));
      assertThat(api.as(ANN, "{ note { title marks { items { stars } } } }"))
          .isEqualTo(
              "{\"data\":{\"note\":{\"title\":\"One\",\"marks\":{\"items\":[{\"stars\":4}]}}}}");
      assertThat(api.as(BOB, "{ note { title } }")).isEqualTo("{\"data\":{\"note\":null}}");
      api.answersAre(number(9));
      assertThat(api.as(STAFF, "{ note { title } }")).isEqualTo("{\"data\":{\"note\":null}}");
      api.answersAre(null);
      assertThat(api.as(STAFF, "{ note { title } notes { title } }"))
          .isEqualTo("{\"data\":{\"note\":null,\"notes\":null}}");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatAStatementSelectsCanBeTheAnswer(Kind kind) throws Exception {
    try (var api = new Api(kind)) {
      api.answers(
          invocation -> invocation.database().rows("select * from notes order by title", Map.of()));
      assertThat(api.as(STAFF, "{ notes { title } }"))
          .isEqualTo(
              "{\"data\":{\"notes\":[{\"title\":\"Four\"},{\"title\":\"One\"},{\"title\":\"Three\"},{\"title\":\"Two\"}]}}");
      api.answers(invocation ->
          invocation
              .database()
              .rows("select note_id, member_id from marks order by stars", Map.of()));
      assertThat(api.as(ANN, "{ marks { stars note { title } } }"))
          .isEqualTo(
              "{\"data\":{\"marks\":[{\"stars\":3,\"note\":null},{\"stars\":4,\"note\":{\"title\":\"One\"}},{\"stars\":5,\"note\":null}]}}");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void keysLeadFromTypesToRows(Kind kind) throws Exception {
    try (var api = new Api(kind)) {
      Map<String, @Nullable Object> hits =
          Map.of(
              "memberId",
              1,
              "best",
              Map.of("score", 0.5, "number", 3),
              "all",
              List.of(Map.of("number", "2"), Map.of("score", 1), Map.of("number", 3)));
      api.answersAre(hits);

      assertThat(api.as(STAFF, "{ hits { member { login } best { note { title } score } } }"))
          .isEqualTo(
              "{\"data\":{\"hits\":{\"member\":{\"login\":\"ann\"},\"best\":{\"note\":{\"title\":\"Three\"},\"score\":0.5}}}}");
      assertThat(api.as(STAFF, "{ hits { all { x: note { title } number note { secret } } } }"))
          .isEqualTo(
              "{\"data\":{\"hits\":{\"all\":["
                  + "{\"x\":{\"title\":\"Two\"},\"number\":\"2\",\"note\":{\"secret\":\"s2\"}},"
                  + "{\"x\":null,\"number\":null,\"note\":null},"
                  + "{\"x\":{\"title\":\"Three\"},\"number\":\"3\",\"note\":{\"secret\":\"s3\"}}]}}}");
      assertThat(
              api.as(ANN, "{ hits { best { score } all { note { secret } } member { login } } }"))
          .contains(
              "\"data\":{\"hits\":{\"best\":{\"score\":0.5},\"all\":[{\"note\":null},{\"note\":null},{\"note\":{\"secret\":null}}],\"member\":null}}",
              "Not Authorized to access secret on type Note",
              "\"path\":[\"hits\",\"all\",2,\"note\",\"secret\"]",
              "Not Authorized to access member on type Hits",
              "\"path\":[\"hits\",\"member\"]");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aMutationIsMadeAndItsAnswerFollowsTheRulesOfFields(Kind kind) throws Exception {
    OperationHandler writing =
        invocation -> {
          invocation
              .database()
              .change(
                  "insert into notes values (:id, 'bob', 1, :title, 's')",
                  Map.of(
                      "id", 5, "title", invocation.argument("title", String.class).orElseThrow()));
          return number(5);
        };
    try (var api = new Api(kind)) {
      api.answers(writing);
      // The row is Bob's: Ann is told that there is one, and nothing of it.
      assertThat(api.as(ANN, "mutation { write(title: \"Five\") { __typename writer secret } }"))
          .contains(
              "\"write\":{\"__typename\":\"Note\",\"writer\":null,\"secret\":null}",
              "Not Authorized to access writer on type Note");
      assertThat(api.titles()).contains("Five");
      assertThat(api.as(STAFF, "mutation { write(title: \"Again\") { title } }"))
          .contains("UNIQUE_VIOLATION");
      api.answers(invocation -> {
        invocation.database().change("update notes set title = 'Fünf' where note_id = 5", Map.of());
        return List.of(number(5), number(1), number(99));
      });
      assertThat(api.as(BOB, "mutation { writeBoth { writer title } }"))
          .contains(
              "\"writeBoth\":[{\"writer\":\"bob\",\"title\":\"Fünf\"},null]",
              "\"path\":[\"writeBoth\",1,\"title\"]");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void answersThatNameNoRowAreRefusedAndNothingIsKept(Kind kind) throws Exception {
    var wrong = new AtomicReference<@Nullable Object>();
    try (var api = new Api(kind)) {
      api.answers(invocation -> {
        invocation.database().change("update notes set title = 'Gone' where note_id = 1", Map.of());
        return wrong.get();
      });
      var document = "mutation { write(title: \"x\") { title } }";
      wrong.set(Map.of("title", "One"));
      assertThat(api.as(STAFF, document))
          .contains(
              "STALE",
              "write: the answer names a row of Note without number, which is of its key.");
      wrong.set(5);
      assertThat(api.as(STAFF, document))
          .contains("write: the answer has no Map with the key of a row of Note.");
      wrong.set(number(1));
      assertThat(api.as(STAFF, "mutation { writeBoth { title } }"))
          .contains("writeBoth: The answer is no list.");
      wrong.set(new ArrayList<>(java.util.Arrays.asList(number(1), null)));
      assertThat(api.as(STAFF, "mutation { writeBoth { title } }"))
          .contains("writeBoth: the answer has no Map with the key of a row of Note.");
      assertThat(api.titles()).doesNotContain("Gone");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void manyRowsAreReadByFewStatements(Kind kind) throws Exception {
    try (var api = new Api(kind)) {
      api.change(
          IntStream.range(100, 450)
              .mapToObj("(%1$s, 'ann', 1, 'T%1$s', 's')"::formatted)
              .reduce(
                  "insert into notes values (99, 'ann', 1, 'T99', 's')", (a, b) -> a + "," + b));
      var named =
          IntStream.iterate(449, n -> n >= 99, n -> n - 1).mapToObj(n -> number(n)).toList();
      api.answersAre(named);

      var answer = api.as(ANN, "{ notes { number } }");

      assertThat(answer)
          .isEqualTo(
              IntStream.iterate(449, n -> n >= 99, n -> n - 1)
                  .mapToObj("{\"number\":\"%s\"}"::formatted)
                  .reduce((a, b) -> a + "," + b)
                  .map("{\"data\":{\"notes\":[%s]}}"::formatted)
                  .orElseThrow());
    }
  }

  private static Map<String, Object> number(int number) {
    return Map.of("number", number);
  }

  /** A gateway one of whose operations is answered as a test wishes. */
  private static final class Api implements AutoCloseable {
    private final AtomicReference<OperationHandler> handler = new AtomicReference<>();
    private final CustomApi api;

    Api(Kind kind) throws Exception {
      OperationHandler asked = (Invocation invocation) -> handler.get().answer(invocation);
      api =
          new CustomApi(kind, CLUB, RULES, OPERATIONS, new Handlers(Map.of("test.Handler", asked)));
    }

    void answers(OperationHandler now) {
      handler.set(now);
    }

    void answersAre(@Nullable Object answer) {
      handler.set(_ -> answer);
    }

    String as(Caller caller, String document) {
      return api.as(caller, document);
    }

    List<String> titles() throws Exception {
      return api.rows("select title from notes order by note_id");
    }

    void change(String sql) throws Exception {
      api.change(sql);
    }

    @Override
    public void close() {
      api.close();
    }
  }
}
