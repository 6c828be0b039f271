package dev.penstock.corpus;

import static dev.penstock.corpus.Notebook.ANN;
import static dev.penstock.corpus.Notebook.BOB;
import static dev.penstock.corpus.Notebook.CLAIMS;
import static dev.penstock.corpus.Notebook.GUEST;
import static dev.penstock.corpus.Notebook.KEY;
import static dev.penstock.corpus.Notebook.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.connect.PreparedStatements;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.Request;
import dev.penstock.engine.RowLevelSecurity;
import dev.penstock.engine.Settings;
import dev.penstock.engine.run.PolicyCheck;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL's own policies, asked about the caller in the transaction of each statement. */
final class RowLevelSecurityTest {
  private static final String LIST = "{ listNotes { items { title } } }";
  private static final String NOBODY = "{\"data\":{\"listNotes\":{\"items\":[]}}}";
  private static final String ANNS = notes("A1", "A2");
  private static final String BOBS = notes("B1", "B2");

  private Notebook notebook;
  private Pool pool;
  private Gateway gateway;

  @BeforeEach
  void open() throws SQLException {
    notebook = Notebook.open();
    pool = notebook.pool();
    gateway = notebook.gateway(pool, CLAIMS);
  }

  @AfterEach
  void close() {
    gateway.close();
    notebook.close();
  }

  private static String notes(String... titles) {
    var items = List.of(titles).stream().map("{\"title\":\"%s\"}"::formatted).toList();
    return "{\"data\":{\"listNotes\":{\"items\":[%s]}}}".formatted(String.join(",", items));
  }

  /** Often enough that the driver and the server keep the statements. */
  @Test
  void everybodySeesTheRowsOfTheirPolicyOnOneConnectionInTurn() {
    for (var turn = 0; turn < 12; turn++) {
      assertThat(ask(gateway, ANN, LIST)).isEqualTo(ANNS);
      assertThat(ask(gateway, KEY, LIST)).isEqualTo(NOBODY);
      assertThat(ask(gateway, BOB, LIST)).isEqualTo(BOBS);
      assertThat(ask(gateway, GUEST, LIST)).isEqualTo(NOBODY);
      assertThat(ask(gateway, ANN, "{ getNote(id: 2) { title } }"))
          .isEqualTo("{\"data\":{\"getNote\":null}}");
      assertThat(ask(gateway, BOB, "{ getNote(id: 2) { title } }"))
          .isEqualTo("{\"data\":{\"getNote\":{\"title\":\"B1\"}}}");
    }
  }

  @Test
  void statementsAreKeptAllTheSame() throws SQLException {
    for (var turn = 0; turn < 12; turn++) {
      ask(gateway, ANN, "{ getNote(id: 1) { title } }");
    }

    try (var lease = pool.borrow();
        var statement = lease.connection().createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_prepared_statements where statement like '%\"notes\"%'"
                    + " or statement like '%set_config%'")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(2);
    }
  }

  @Test
  void withoutKeptStatementsItIsTheSame() {
    var settings = Pool.Settings.DEFAULT.withMaximumSize(1).withPrepared(PreparedStatements.OFF);
    try (var other = notebook.gateway(Pool.open(notebook.url(), settings), CLAIMS)) {
      for (var turn = 0; turn < 12; turn++) {
        assertThat(ask(other, ANN, LIST)).isEqualTo(ANNS);
        assertThat(ask(other, KEY, LIST)).isEqualTo(NOBODY);
      }
    }
  }

  @Test
  void relationsAndSeveralRootFieldsFollowThePoliciesOfTheirTables() {
    assertThat(
            ask(
                gateway,
                ANN,
                """
                { listNotes { items { title lines { items { words } } } }
                  listLines { items { words note { title } } } }
                """))
        .isEqualTo(
            """
            {"data":{"listNotes":{"items":[\
            {"title":"A1","lines":{"items":[{"words":"a"},{"words":"d"}]}},\
            {"title":"A2","lines":{"items":[{"words":"c"}]}}]},\
            "listLines":{"items":[{"words":"a","note":{"title":"A1"}},\
            {"words":"c","note":{"title":"A2"}},{"words":"d","note":{"title":"A1"}}]}}}\
            """);
  }

  @Test
  void changesFollowThePolicies() throws SQLException {
    assertThat(ask(gateway, ANN, "mutation { createNote(input: {title: \"A3\"}) { title owner } }"))
        .isEqualTo("{\"data\":{\"createNote\":{\"title\":\"A3\",\"owner\":\"ann\"}}}");
    // with a relation in the answer it is a transaction of several statements
    assertThat(
            ask(
                gateway,
                BOB,
                """
                mutation { createNote(input: {title: "B3"}) {
                  title owner lines { items { words } } } }
                """))
        .isEqualTo(
            """
            {"data":{"createNote":{"title":"B3","owner":"bob","lines":{"items":[]}}}}\
            """);
    assertThat(
            ask(gateway, ANN, "mutation { updateNote(input: {id: 1, title: \"A0\"}) { title } }"))
        .isEqualTo("{\"data\":{\"updateNote\":{\"title\":\"A0\"}}}");
    assertThat(ask(gateway, BOB, "mutation { updateNote(input: {id: 1, title: \"x\"}) { title } }"))
        .contains("\"code\":\"NOT_FOUND\"");
    assertThat(ask(gateway, BOB, "mutation { deleteNote(input: {id: 3}) { title } }"))
        .contains("\"code\":\"NOT_FOUND\"");
    assertThat(ask(gateway, BOB, "mutation { deleteNote(input: {id: 4}) { title } }"))
        .isEqualTo("{\"data\":{\"deleteNote\":{\"title\":\"B2\"}}}");

    assertThat(titles()).isEqualTo("ann A0, ann A2, ann A3, bob B1, bob B3");
  }

  @Test
  void whatAPolicyDoesNotLetInIsNotAuthorized() throws SQLException {
    for (var document :
        List.of(
            "mutation { createNote(input: {title: \"x\", owner: \"bob\"}) { title } }",
            "mutation { createNote(input: {title: \"x\", owner: \"bob\"})"
                + " { lines { items { words } } } }",
            "mutation { updateNote(input: {id: 1, owner: \"bob\"}) { title } }")) {
      assertThat(ask(gateway, ANN, document))
          .contains("Not Authorized to access ", "\"code\":\"UNAUTHORIZED\"")
          .doesNotContain("policy", "42501");
    }
    assertThat(ask(gateway, KEY, "mutation { createNote(input: {title: \"x\"}) { title } }"))
        .contains("Not Authorized to access createNote on type Mutation");

    assertThat(titles()).isEqualTo("ann A1, ann A2, bob B1, bob B2");
  }

  @Test
  void longListsAreReadInPortionsUnderThePolicy() throws SQLException {
    notebook
        .database()
        .run(
            "insert into notes (id, owner, title) select i,"
                + " case when i % 2 = 0 then 'ann' else 'bob' end, 'T' || i"
                + " from generate_series(1001, 9000) i");

    var answer =
        Answer.of(
            gateway.execute(
                new Request(
                    "{ listNotes(limit: 10000) { items { owner } } }",
                    "",
                    Map.of(),
                    ANN,
                    "r",
                    false)));

    assertThat(answer.all("listNotes.items")).hasSize(4_002);
    assertThat(answer.body().findValuesAsText("owner")).containsOnly("ann");
    assertThat(left()).isEqualTo("nothing, " + notebook.role());
  }

  @Test
  void nothingIsLeftForWhoComesNext() throws SQLException {
    List<String> documents =
        List.of(
            LIST,
            "{ listNotes(limit: 10000) { items { title } } }",
            "mutation { createNote(input: {title: \"A9\"}) { title } }",
            // unique violations, alone and in a transaction
            "mutation { createNote(input: {title: \"A9\"}) { title } }",
            "mutation { createNote(input: {title: \"A9\"}) { lines { items { words } } } }",
            "mutation { createNote(input: {title: \"x\", owner: \"bob\"}) { title } }",
            "mutation { updateNote(input: {id: 2, title: \"x\"}) { title } }",
            "mutation { deleteNote(input: {id: 101}) { title } }");
    for (var turn = 0; turn < 7; turn++) {
      for (var document : documents) {
        ask(gateway, ANN, document);

        assertThat(left()).as(document).isEqualTo("nothing, " + notebook.role());
      }
    }
    assertThat(ask(gateway, KEY, LIST)).isEqualTo(NOBODY);
  }

  /** The server cancels what waits for a row that somebody else has locked. */
  @Test
  void nothingIsLeftOfWhatTookTooLong() throws SQLException {
    notebook.database().run("alter role %s set statement_timeout = 300".formatted(notebook.role()));
    try (var hurried = notebook.gateway(notebook.pool(), CLAIMS);
        var other = notebook.database().connect()) {
      assertThat(ask(hurried, ANN, LIST)).isEqualTo(ANNS);
      other.setAutoCommit(false);
      other.createStatement().execute("select id from notes where id = 1 for update");

      var late =
          ask(hurried, ANN, "mutation { updateNote(input: {id: 1, title: \"x\"}) { title } }");

      assertThat(late).contains("\"code\":\"TIMEOUT\"");
      assertThat(ask(hurried, KEY, LIST)).isEqualTo(NOBODY);
      assertThat(ask(hurried, BOB, LIST)).isEqualTo(BOBS);
      other.rollback();
    }
  }

  @Test
  void claimsArriveAsTheyAre() throws SQLException {
    notebook
        .database()
        .run(
            """
            create policy told on notes for select using (
              current_setting('request.jwt.claims', true)::jsonb = '{"sub": "x'';--", "n": 7,
                "list": ["ä", true], "object": {"a": "\\"q\\""}}'::jsonb)\
            """);
    var claims =
        Map.of("sub", "x';--", "n", 7L, "list", List.of("ä", true), "object", Map.of("a", "\"q\""));

    assertThat(ask(gateway, Society.token(claims), LIST)).isEqualTo(notes("A1", "B1", "A2", "B2"));
  }

  private static final String OPERATIONS =
      """
      import static dev.penstock.schema.Custom.*;

      import dev.penstock.definition.ApiDefinition;
      import dev.penstock.schema.Api;

      public final class DataSchema {
        private DataSchema() {}

        public static ApiDefinition define() {
          return Api.of(SqlSchema.schema())
              .authorization(allow -> allow.authenticated())
              .addToSchema(
                  query("titles").returns(listOf(STRING))
                      .handler(inlineSql("select title from notes order by id"))
                      .authorization(allow -> allow.authenticated()),
                  query("like").argument("part", STRING.required()).returns(listOf(SqlSchema.note))
                      .handler(inlineSql("select * from notes where title like :part order by id"))
                      .authorization(allow -> allow.authenticated()),
                  query("counted").returns(INT).handler(javaHandler("test.Counted"))
                      .authorization(allow -> allow.authenticated()),
                  mutation("entitle").argument("id", INT.required()).argument("title", STRING.required())
                      .returns(INT)
                      .handler(inlineSql("update notes set title = :title where id = :id"))
                      .authorization(allow -> allow.authenticated()),
                  mutation("give").argument("id", INT.required()).argument("to", STRING.required())
                      .returns(INT)
                      .handler(inlineSql("update notes set owner = :to where id = :id"))
                      .authorization(allow -> allow.authenticated()))
              .build();
        }
      }
      """;

  @Test
  void statementsOfOnesOwnFollowThePolicies() throws SQLException {
    var handlers =
        new Handlers(
            Map.of(
                "test.Counted",
                invocation ->
                    invocation
                        .database()
                        .rows("select cast(count(*) as integer) as n from notes", Map.of())
                        .getFirst()
                        .get("n")));
    try (var custom = notebook.custom(notebook.pool(), OPERATIONS, handlers)) {
      for (var turn = 0; turn < 7; turn++) {
        assertThat(ask(custom, ANN, "{ titles counted }"))
            .isEqualTo("{\"data\":{\"titles\":[\"A1\",\"A2\"],\"counted\":2}}");
        assertThat(ask(custom, BOB, "{ like(part: \"%1\") { title lines { items { words } } } }"))
            .isEqualTo(
                "{\"data\":{\"like\":[{\"title\":\"B1\",\"lines\":{\"items\":[{\"words\":\"b\"}]}}]}}");
        assertThat(ask(custom, Society.token(Map.of()), "{ titles counted }"))
            .isEqualTo("{\"data\":{\"titles\":[],\"counted\":0}}");
        assertThat(ask(custom, BOB, "mutation { entitle(id: 1, title: \"x\") }"))
            .isEqualTo("{\"data\":{\"entitle\":0}}");
        assertThat(ask(custom, ANN, "mutation { entitle(id: 1, title: \"A1\") }"))
            .isEqualTo("{\"data\":{\"entitle\":1}}");
        assertThat(ask(custom, ANN, "mutation { give(id: 1, to: \"bob\") }"))
            .contains("Not Authorized to access give on type Mutation");
      }
    }
  }

  /** Rules of DataSchema.java and policies: who is let in by both. */
  @Test
  void rulesHoldBesides() {
    var definition =
        Society.rules(
            notebook.definition(), "Note", Society.group("Editors"), Society.owner("title"));
    try (var ruled = Notebook.gateway(notebook.pool(), definition, CLAIMS)) {
      var editor = Society.token(Map.of("sub", "bob", "cognito:groups", List.of("Editors")));
      var titled = Society.token(Map.of("sub", "ann", "username", "A2"));
      var others = Society.token(Map.of("sub", "ann", "username", "B1"));

      assertThat(ask(ruled, editor, LIST)).isEqualTo(BOBS);
      assertThat(ask(ruled, titled, LIST)).isEqualTo(notes("A2"));
      assertThat(ask(ruled, others, LIST)).isEqualTo(NOBODY);
      assertThat(ask(ruled, KEY, LIST)).contains("Not Authorized to access listNotes");
    }
  }

  @Test
  void statementsRunAsTheRoleOfTheCaller() throws SQLException {
    var users = notebook.role() + "_users";
    var anonymous = notebook.role() + "_anonymous";
    notebook
        .database()
        .run(
            """
            create role USERS nologin;
            create role ANONYMOUS nologin;
            grant USERS, ANONYMOUS to ROLE;
            revoke all on notes from ROLE;
            grant select, insert on notes to USERS;
            create policy everything on notes for select to ANONYMOUS using (true)\
            """
                .replace("ROLE", notebook.role())
                .replace("USERS", users)
                .replace("ANONYMOUS", anonymous));
    var told = told(users, anonymous);
    try (var roles = notebook.gateway(notebook.pool(), told)) {
      for (var turn = 0; turn < 7; turn++) {
        assertThat(ask(roles, ANN, LIST)).isEqualTo(ANNS);
        assertThat(ask(roles, KEY, LIST))
            .contains("Not Authorized to access listNotes on type Query", "UNAUTHORIZED")
            .doesNotContain("permission");
        assertThat(ask(roles, ANN, "mutation { deleteNote(input: {id: 1}) { title } }"))
            .contains("Not Authorized to access deleteNote on type Mutation");
      }
      notebook.database().run("grant select on notes to " + anonymous);

      assertThat(ask(roles, KEY, LIST)).isEqualTo(notes("A1", "B1", "A2", "B2"));
    } finally {
      notebook.database().run("drop owned by %s, %s".formatted(users, anonymous));
      notebook.database().run("drop role %s, %s".formatted(users, anonymous));
    }
  }

  private static RowLevelSecurity told(String users, String anonymous) {
    return new RowLevelSecurity(
        RowLevelSecurity.CLAIMS, Optional.of(new RowLevelSecurity.Roles(users, anonymous)));
  }

  @Test
  void otherDatabasesCannotBeTold() throws SQLException {
    try (var society = Society.open(Kind.MYSQL)) {
      var settings = Settings.of(new byte[32]).withRowLevelSecurity(Map.of("", CLAIMS));
      var connections =
          Pool.open(ConnectionUrl.parse(society.database().url()), Pool.Settings.DEFAULT);
      try (connections) {
        assertThatThrownBy(() -> Gateway.open(society.bare(), connections, settings))
            .hasMessage("Database \"\" has no row-level security");
      }
    }
  }

  @Test
  void anOperatorIsToldOfRolesThatBypassPolicies() throws SQLException {
    assertThat(check(pool, CLAIMS).warnings()).isEmpty();
    var server =
        Pool.open(
            ConnectionUrl.parse(notebook.database().url()),
            Pool.Settings.DEFAULT.withMaximumSize(1));
    try (server) {
      assertThat(check(server, CLAIMS).warnings())
          .singleElement()
          .asString()
          .endsWith(
              " bypasses row-level security: no policy is asked. Connect with a role that is"
                  + " neither a superuser nor has BYPASSRLS.");
    }
    notebook.database().run("alter table notes owner to " + notebook.role());
    assertThat(check(pool, CLAIMS).warnings())
        .containsExactly(
            "The role %s owns notes, whose policies are not asked of an owner. Connect with another role, or say \"alter table … force row level security\"."
                .formatted(notebook.role()));
    notebook.database().run("alter table notes force row level security");
    assertThat(check(pool, CLAIMS).warnings()).isEmpty();
    notebook.database().run("alter table notes disable row level security");
    notebook.database().run("alter table lines disable row level security");
    assertThat(check(pool, CLAIMS).warnings())
        .singleElement()
        .asString()
        .startsWith("Row-level security is on in penstock.yaml, and no table of the API has it.");
    notebook.database().run("alter table notes owner to current_user");
  }

  @Test
  void anOperatorIsToldOfRolesThatCannotBeTaken() {
    assertThat(check(pool, told("no_such_role", notebook.role())).problem())
        .contains("role \"no_such_role\" does not exist");
    assertThat(check(pool, told("postgres", "postgres")).problem())
        .contains("permission denied to set role \"postgres\"");
  }

  private PolicyCheck.Findings check(Pool connections, RowLevelSecurity told) {
    return new PolicyCheck(connections, notebook.definition()).of(told.rehearsals());
  }

  /** What the session still knows of who came before, and whose role it has. */
  private String left() throws SQLException {
    try (var lease = pool.borrow();
        var statement = lease.connection().createStatement();
        var row =
            statement.executeQuery(
                "select coalesce(nullif(current_setting('request.jwt.claims', true), ''),"
                    + " 'nothing') || ', ' || current_user")) {
      row.next();
      return row.getString(1);
    }
  }

  private String titles() throws SQLException {
    try (var connection = notebook.database().connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select string_agg(owner || ' ' || title, ', ' order by owner, title)"
                    + " from notes")) {
      row.next();
      return row.getString(1);
    }
  }
}
