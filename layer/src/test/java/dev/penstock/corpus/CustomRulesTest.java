package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Provider;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import dev.penstock.testing.TestDatabase.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of a model that a user's own statement answers with are for those who may read them. */
final class CustomRulesTest {
  private static final String CLUB =
      """
      create table members (id int primary key, login varchar(20) not null, full_name varchar(40) not null);
      create table notes (id int primary key, writer varchar(20), member_id int not null, title varchar(40) not null unique, secret varchar(40), foreign key (member_id) references members(id));
      create table remarks (id int primary key, note_id int not null, body varchar(40) not null, foreign key (note_id) references notes(id));
      insert into members values (1, 'ann', 'Ann'), (2, 'bob', 'Bob');
      insert into notes values (1, 'ann', 1, 'One', 's1'), (2, 'bob', 2, 'Two', 's2'), (3, 'ann', 2, 'Three', 's3'), (4, null, 1, 'Four', 's4');
      insert into remarks values (1, 1, 'x'), (2, 1, 'y'), (3, 2, 'z');
      """;

  private static final String NOTES =
      """
      query("allNotes").returns(listOf(SqlSchema.note)).handler(inlineSql("select * from notes order by id desc")).authorization(allow -> allow.authenticated(), allow -> allow.publicApiKey()),
      query("firstNote").returns(SqlSchema.note).handler(inlineSql("select * from notes order by id")).authorization(allow -> allow.authenticated()),
      query("titles").returns(listOf(SqlSchema.note)).handler(inlineSql("select id, title from notes order by id")).authorization(allow -> allow.authenticated())
      """;

  private static final Caller ANN = person("ann");
  private static final Caller BOB = person("bob");
  private static final Caller EVE = person("eve");
  private static final Caller STAFF =
      new Caller.Token(
          Provider.USER_POOLS,
          new Claims(Map.of("sub", "zoe", "cognito:groups", List.of("Staff"))));

  private static Caller person(String name) {
    return new Caller.Token(Provider.USER_POOLS, new Claims(Map.of("sub", name)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void rowsThatMayNotBeReadAreAbsent(Kind kind) throws Exception {
    var rules =
        """
        .authorization(SqlSchema.note, allow -> allow.ownerDefinedIn(SqlSchema.note.writer), allow -> allow.group("Staff"))
        .authorization(SqlSchema.remark, allow -> allow.group("Staff"))
        """;
    try (var api = new CustomApi(kind, CLUB, rules, NOTES)) {
      assertThat(api.as(ANN, "{ allNotes { id } }"))
          .isEqualTo("{\"data\":{\"allNotes\":[{\"id\":3},{\"id\":1}]}}");
      assertThat(api.as(BOB, "{ allNotes { id } firstNote { title } }"))
          .isEqualTo("{\"data\":{\"allNotes\":[{\"id\":2}],\"firstNote\":{\"title\":\"Two\"}}}");
      assertThat(api.as(EVE, "{ allNotes { id } firstNote { title } }"))
          .isEqualTo("{\"data\":{\"allNotes\":[],\"firstNote\":null}}");
      assertThat(api.as(STAFF, "{ allNotes { id } firstNote { title } }"))
          .isEqualTo(
              "{\"data\":{\"allNotes\":[{\"id\":4},{\"id\":3},{\"id\":2},{\"id\":1}],\"firstNote\":{\"title\":\"One\"}}}");
      assertThat(api.as(ANN, "{ allNotes { id member { fullName } } }"))
          .isEqualTo(
              "{\"data\":{\"allNotes\":[{\"id\":3,\"member\":{\"fullName\":\"Bob\"}},{\"id\":1,\"member\":{\"fullName\":\"Ann\"}}]}}");
      assertThat(api.as(STAFF, "{ firstNote { remarks { items { body } } } }"))
          .isEqualTo(
              "{\"data\":{\"firstNote\":{\"remarks\":{\"items\":[{\"body\":\"x\"},{\"body\":\"y\"}]}}}}");
      assertThat(api.as(ANN, "{ firstNote { id remarks { items { body } } } }"))
          .contains(
              "{\"firstNote\":{\"id\":1,\"remarks\":null}}",
              "Not Authorized to access remarks on type Note");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whoMayReadNoRowAtAllIsRefused(Kind kind) throws Exception {
    var rules = ".authorization(SqlSchema.note, allow -> allow.group(\"Staff\"))";
    try (var api = new CustomApi(kind, CLUB, rules, NOTES)) {
      assertThat(api.as(new Caller.ApiKey(), "{ allNotes { id } }"))
          .contains(
              "{\"data\":{\"allNotes\":null}", "Not Authorized to access allNotes on type Query");
      assertThat(api.as(ANN, "{ firstNote { id } }"))
          .contains("Not Authorized to access firstNote on type Query");
      assertThat(api.as(STAFF, "{ firstNote { id } }")).contains("{\"firstNote\":{\"id\":1}}");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void fieldsAreForThoseWhoMayReadThem(Kind kind) throws Exception {
    var rules =
        """
        .authorization(SqlSchema.note, allow -> allow.authenticated(), allow -> allow.publicApiKey())
        .authorization(SqlSchema.note.secret, allow -> allow.ownerDefinedIn(SqlSchema.note.writer), allow -> allow.group("Staff"))
        """;
    try (var api = new CustomApi(kind, CLUB, rules, NOTES)) {
      assertThat(api.as(STAFF, "{ firstNote { secret } }"))
          .isEqualTo("{\"data\":{\"firstNote\":{\"secret\":\"s1\"}}}");
      assertThat(api.as(ANN, "{ allNotes { id secret } }"))
          .contains(
              "{\"data\":{\"allNotes\":[{\"id\":4,\"secret\":null},{\"id\":3,\"secret\":\"s3\"},{\"id\":2,\"secret\":null},{\"id\":1,\"secret\":\"s1\"}]}",
              "\"path\":[\"allNotes\",0,\"secret\"]",
              "\"path\":[\"allNotes\",2,\"secret\"]",
              "Not Authorized to access secret on type Note")
          .doesNotContain("\"path\":[\"allNotes\",1", "\"path\":[\"allNotes\",3");
      assertThat(api.as(new Caller.ApiKey(), "{ allNotes { secret } }"))
          .contains("Not Authorized to access secret on type Note")
          .doesNotContain("s1", "s2", "s3", "s4");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void rulesFollowRelationsFromTheStatementsRows(Kind kind) throws Exception {
    var rules =
        ".authorization(SqlSchema.note, allow -> allow.when(SqlSchema.note.member.to(member ->"
            + " member.login).eq(claim(\"sub\"))))";
    try (var api = new CustomApi(kind, CLUB, rules, NOTES)) {
      assertThat(api.as(ANN, "{ allNotes { id } }"))
          .isEqualTo("{\"data\":{\"allNotes\":[{\"id\":4},{\"id\":1}]}}");
      assertThat(api.as(BOB, "{ allNotes { id } }"))
          .isEqualTo("{\"data\":{\"allNotes\":[{\"id\":3},{\"id\":2}]}}");
      assertThat(api.as(BOB, "{ titles { id } }"))
          .contains(
              "\"titles\":null",
              "titles: the statement selects no column for Note.memberId, by which rules decide.");
    }
  }

  /** A rule for rows without a writer must not take a column that is left out for one. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatRulesLookAtMustBeSelected(Kind kind) throws Exception {
    var rules =
        """
        .authorization(SqlSchema.note, allow -> allow.authenticated().when(SqlSchema.note.writer.isNull()), allow -> allow.group("Staff"))
        """;
    try (var api = new CustomApi(kind, CLUB, rules, NOTES)) {
      assertThat(api.as(ANN, "{ allNotes { id } }"))
          .isEqualTo("{\"data\":{\"allNotes\":[{\"id\":4}]}}");
      assertThat(api.as(ANN, "{ titles { id } }"))
          .contains(
              "\"titles\":null",
              "titles: the statement selects no column for Note.writer, by which rules decide.",
              "STALE");
      assertThat(api.as(STAFF, "{ titles { id } }"))
          .isEqualTo("{\"data\":{\"titles\":[{\"id\":1},{\"id\":2},{\"id\":3},{\"id\":4}]}}");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aChangeIsMadeAndTellsWhatItMay(Kind kind) throws Exception {
    var rules =
        """
        .authorization(SqlSchema.note, allow -> allow.ownerDefinedIn(SqlSchema.note.writer))
        .authorization(SqlSchema.note.secret, allow -> allow.group("Staff"))
        """;
    try (var api = new CustomApi(kind, CLUB, rules, renaming(kind))) {
      assertThat(api.as(ANN, "mutation { renameNote(id: 1, to: \"Uno\") { title } }"))
          .isEqualTo("{\"data\":{\"renameNote\":{\"title\":\"Uno\"}}}");
      assertThat(api.as(ANN, "mutation { renameNote(id: 1, to: \"Uno\") { writer secret } }"))
          .contains(
              "{\"data\":{\"renameNote\":{\"writer\":\"ann\",\"secret\":null}}",
              "Not Authorized to access secret on type Note");
      assertThat(api.as(BOB, "mutation { renameNote(id: 3, to: \"Tres\") { writer } }"))
          .contains(
              "{\"data\":{\"renameNote\":{\"writer\":null}}",
              "Not Authorized to access writer on type Note");
      assertThat(api.as(new Caller.ApiKey(), "mutation { renameNote(id: 4, to: \"No\") { id } }"))
          .contains("Not Authorized to access renameNote on type Mutation");
      assertThat(api.rows("select title from notes order by id"))
          .containsExactly("Uno", "Two", "Tres", "Four");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void customTypesLeadToRowsThatMayBeRead(Kind kind) throws Exception {
    var rules =
        """
        .authorization(SqlSchema.note, allow -> allow.ownerDefinedIn(SqlSchema.note.writer))
        .authorization(SqlSchema.member, allow -> allow.group("Staff"))
        """;
    var additions =
        """
        customType("Count").field("noteId", INT).field("memberId", INT).field("total", INT).reference("note", SqlSchema.note, "noteId").reference("member", SqlSchema.member, "memberId"),
        query("counts").returns(listOf("Count")).handler(inlineSql("select n.id as note_id, n.member_id, count(r.id) as total from notes n left join remarks r on r.note_id = n.id group by n.id, n.member_id order by n.id")).authorization(allow -> allow.authenticated())
        """;
    try (var api = new CustomApi(kind, CLUB, rules, additions)) {
      assertThat(api.as(ANN, "{ counts { total note { title } again: note { id } } }"))
          .isEqualTo(
              "{\"data\":{\"counts\":[{\"total\":2,\"note\":{\"title\":\"One\"},\"again\":{\"id\":1}},{\"total\":1,\"note\":null,\"again\":null},{\"total\":0,\"note\":{\"title\":\"Three\"},\"again\":{\"id\":3}},{\"total\":0,\"note\":null,\"again\":null}]}}");
      assertThat(api.as(ANN, "{ counts { total member { login } } }"))
          .contains(
              "{\"total\":2,\"member\":null}",
              "Not Authorized to access member on type Count",
              "\"path\":[\"counts\",3,\"member\"]");
    }
  }

  /** What is planned for one request serves another one only when it is right for it. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void aRefusedChangeLeavesNoPlanForOthers(Kind kind) throws Exception {
    try (var api = new CustomApi(kind, CLUB, "", renaming(kind))) {
      var rename =
          "mutation($id: Int!, $to: String!, $most: Int) { renameNote(id: $id, to: $to) {"
              + " remarks(limit: $most) { items { body } } } }";
      assertThat(api.as(ANN, rename, Map.of("id", 1, "to", "Two", "most", 1)))
          .contains("UNIQUE_VIOLATION");
      assertThat(api.as(ANN, rename, Map.of("id", 1, "to", "Uno", "most", 2)))
          .isEqualTo(
              "{\"data\":{\"renameNote\":{\"remarks\":{\"items\":[{\"body\":\"x\"},{\"body\":\"y\"}]}}}}");
      assertThat(api.as(ANN, rename, Map.of("id", 1, "to", "Eins", "most", 1)))
          .isEqualTo("{\"data\":{\"renameNote\":{\"remarks\":{\"items\":[{\"body\":\"x\"}]}}}}");
    }
  }

  private static String renaming(Kind kind) {
    var change = "update notes set title = :to where id = :id";
    var handler =
        kind == Kind.POSTGRESQL
            ? "inlineSql(\"%s returning *\")".formatted(change)
            : "inlineSql(\"%s\").thenSelect(\"select * from notes where id = :id\")"
                .formatted(change);
    return """
    mutation("renameNote").argument("id", INT.required()).argument("to", STRING.required()).returns(SqlSchema.note).handler(%s).authorization(allow -> allow.authenticated())
    """
        .formatted(handler);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void computedFieldsAreComputedFromTheStatementsColumns(Kind kind) throws Exception {
    var changes =
        """
        .computed(SqlSchema.note, "shout", ScalarType.STRING, "upper({title})")
        .hide(SqlSchema.note.title)
        .disableOperations(SqlSchema.note, Operation.CREATE)
        """;
    try (var api =
        new CustomApi(
            kind,
            CLUB,
            changes,
            """
            query("whole").returns(SqlSchema.note).handler(inlineSql("select * from notes where id = 1")).authorization(allow -> allow.publicApiKey()),
            query("own").returns(SqlSchema.note).handler(inlineSql("select id, 'mine' as shout from notes where id = 1")).authorization(allow -> allow.publicApiKey()),
            query("none").returns(SqlSchema.note).handler(inlineSql("select id from notes where id = 1")).authorization(allow -> allow.publicApiKey())
            """)) {
      assertThat(
              api.answer(
                  "{ whole { shout } own { shout } none { shout remarks { items { id } } } }",
                  Map.of()))
          .isEqualTo(
              "{\"data\":{\"whole\":{\"shout\":\"ONE\"},\"own\":{\"shout\":\"mine\"},\"none\":{\"shout\":null,\"remarks\":{\"items\":[{\"id\":1},{\"id\":2}]}}}}");
    }
  }
}
