package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.testing.LoopbackWeb;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a command that makes a token, or an authorizer that knows a caller, to rows. */
final class RulesByTokenTest {
  private static final String SECRET = "NOTES_URL";
  private static final String NOTES = "{ listNotes { items { id body } } }";

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @ParameterizedTest
  @EnumSource
  void aTokenOfTheCommandDecidesAboutRows(Kind kind) throws Exception {
    try (var database = notes(kind)) {
      build(
          """
          .authorization(
              SqlSchema.note,
              allow -> allow.ownerDefinedIn(SqlSchema.note.writer),
              allow -> allow.when(SqlSchema.note.account.eq(claim("account"))).to(Operation.READ),
              allow -> allow.group("editors").to(Operation.READ))
          """);
      var ada = token("--sub", "ada");
      var seventeen = token("--sub", "bob", "--claim", "account=17");
      var editor = token("--sub", "eve", "--groups", "editors,others");
      var nobody = token("--sub", "nil");

      try (var dev = serve("dev")) {
        assertThat(ids(dev, ada)).isEqualTo(read(database, "writer = 'ada'"));
        assertThat(ids(dev, seventeen)).isEqualTo(read(database, "account = 17"));
        assertThat(ids(dev, editor)).isEqualTo(read(database, "1 = 1"));
        assertThat(ids(dev, nobody)).isEmpty();

        assertThat(dev.post(delete(3), "authorization", ada).at("/data/deleteNote").isNull())
            .isTrue();
        assertThat(dev.post(delete(1), "authorization", ada).at("/data/deleteNote/id").asInt())
            .isEqualTo(1);
        assertThat(read(database, "1 = 1")).containsExactly(2, 3, 4);
        var created =
            dev.post(
                "mutation { createNote(input: {id: 9, body: \"new\"}) { writer } }",
                "authorization",
                "Bearer " + seventeen);
        assertThat(created.at("/data/createNote/writer").asText()).isEqualTo("bob::bob");
      }
      try (var served = serve("serve")) {
        for (var token : List.of(ada, seventeen, editor)) {
          assertThat(served.status(NOTES, "authorization", token)).isEqualTo(401);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAuthorizerDeniesFields(Kind kind) throws Exception {
    try (var database = notes(kind);
        var web = LoopbackWeb.start()) {
      Files.writeString(
          folder.resolve("penstock.yaml"),
          "auth: {function: {url: '%s', ttl: 0}}".formatted(web.address("/ask")));
      build(
          """
          .authorization(
              SqlSchema.note,
              allow -> allow.custom().when(SqlSchema.note.account.eq(claim("account"))))
          """);
      try (var dev = serve("dev")) {
        web.answer("/ask", 200, answer(""));
        assertThat(ids(dev, "ticket")).isEqualTo(read(database, "account = 17"));
        web.answer("/ask", 200, answer("\"Note.body\", \"Mutation.deleteNote\""));

        var denied = dev.post(NOTES, "authorization", "ticket");

        assertThat(denied.at("/data/listNotes/items").toString())
            .isEqualTo("[{\"id\":2,\"body\":null},{\"id\":3,\"body\":null}]");
        assertThat(denied.at("/errors").size()).isEqualTo(2);
        assertThat(denied.at("/errors/0/message").asText())
            .isEqualTo("Not Authorized to access body on type Note");
        assertThat(denied.at("/errors/1/path").toString())
            .isEqualTo("[\"listNotes\",\"items\",1,\"body\"]");
        refused(dev, "{ listNotes(filter: {body: {eq: \"b2\"}}) { items { id } } }", "listNotes");
        refused(dev, "mutation { updateNote(input: {id: 2, body: \"x\"}) { id } }", "updateNote");
        refused(dev, delete(2), "deleteNote");
        assertThat(read(database, "body in ('b2', 'b3')")).containsExactly(2, 3);

        web.answer("/ask", 200, answer("\"Query.listNotes\""));
        refused(dev, NOTES, "listNotes");
        assertThat(dev.post("{ getNote(id: 2) { body } }", "authorization", "ticket").toString())
            .isEqualTo("{\"data\":{\"getNote\":{\"body\":\"b2\"}}}");
      }
    }
  }

  private static void refused(Served served, String document, String field) throws Exception {
    var answer = served.post(document, "authorization", "ticket");

    assertThat(answer.at("/data/" + field).isNull()).as(answer.toString()).isTrue();
    assertThat(answer.at("/errors/0/message").asText())
        .isEqualTo(
            "Not Authorized to access %s on type %s"
                .formatted(field, document.startsWith("mutation") ? "Mutation" : "Query"));
  }

  private static String answer(String deniedFields) {
    return "{\"isAuthorized\": true, \"resolverContext\": {\"account\": \"17\"}, \"deniedFields\": [%s]}"
        .formatted(deniedFields);
  }

  private static String delete(int id) {
    return "mutation { deleteNote(input: {id: %d}) { id } }".formatted(id);
  }

  private static List<Integer> ids(Served served, String token) throws Exception {
    var answer = served.post(NOTES, "authorization", token);
    assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    List<Integer> ids = new ArrayList<>();
    for (JsonNode item : answer.at("/data/listNotes/items")) {
      ids.add(item.path("id").asInt());
    }
    return ids;
  }

  private static List<Integer> read(TestDatabase database, String where) throws SQLException {
    List<Integer> ids = new ArrayList<>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select id from notes where " + where + " order by id")) {
      while (rows.next()) {
        ids.add(rows.getInt(1));
      }
    }
    return ids;
  }

  private TestDatabase notes(Kind kind) throws SQLException {
    var database = TestDatabase.create(kind);
    database.run(
        """
        create table notes (id integer not null primary key, writer varchar(40), account integer,
          body varchar(40));
        insert into notes values (1, 'ada', 1, 'b1'), (2, 'bob', 17, 'b2'), (3, 'z', 17, 'b3'),
          (4, null, null, 'b4')
        """);
    environment.put(SECRET, database.url());
    environment.put(ApiKeySecret.NAME, Served.KEY);
    return database;
  }

  private void build(String rules) throws Exception {
    run("generate", "schema-from-database", "--connection-uri-secret", SECRET);
    Files.writeString(
        folder.resolve("schema/DataSchema.java"),
        """
        import static dev.penstock.schema.Conditions.claim;

        import dev.penstock.definition.ApiDefinition;
        import dev.penstock.definition.Operation;
        import dev.penstock.schema.Api;

        public final class DataSchema {
          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema())%s.build();
          }
        }
        """
            .formatted(rules));
    run("build");
  }

  private Served serve(String command) {
    return Served.start(environment, command, "--api", folder.toString(), "--port", "0");
  }

  private String token(String... options) {
    var words = new ArrayList<>(List.of("auth", "token"));
    words.addAll(Arrays.asList(options));
    return run(words.toArray(String[]::new)).out().strip();
  }

  private CommandRun run(String... words) {
    var line = new ArrayList<>(Arrays.asList(words));
    line.addAll(List.of("--api", folder.toString()));
    var run = CommandRun.of(environment, line.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.error()).isZero();
    return run;
  }
}
