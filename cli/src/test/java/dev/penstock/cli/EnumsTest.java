package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Enums that the API calls otherwise than the database, or does not show. */
final class EnumsTest {
  private static final String SECRET = "SQL_CONNECTION_STRING";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void renamedAndHiddenValuesKeepTheirLabelsInTheDatabase(Kind kind) throws Exception {
    try (var database = papers(kind);
        var served =
            serve(
                database,
                """
                .renameEnum(SqlSchema.PaperState.class, "Stage")
                .rename(SqlSchema.PaperState.draft, "UNFINISHED")
                .hide(SqlSchema.PaperState.withdrawn)
                """)) {
      assertThat(states(served.ask("{ listPapers(sort: [{id: ASC}]) { items { state } } }")))
          .containsExactly("UNFINISHED", "null", "printed", "null");
      assertThat(ids(served, "filter: {state: {eq: UNFINISHED}}")).containsExactly(1);
      assertThat(ids(served, "filter: {state: {ne: UNFINISHED}}")).containsExactly(2, 3, 4);
      assertThat(
              served
                  .post(
                      "{ listPapers(filter: {state: {eq: withdrawn}}) { items { id } } }",
                      Served.KEY)
                  .at("/errors"))
          .isNotEmpty();
      assertThat(pageByPage(served)).containsExactly(1, 3, 2, 4);
      assertThat(
              served
                  .ask("mutation { createPaper(input: {id: 5, state: UNFINISHED}) { state } }")
                  .at("/createPaper/state")
                  .asText())
          .isEqualTo("UNFINISHED");
      assertThat(stored(database, 5)).isEqualTo("draft");
      assertThat(
              served
                  .post(
                      "mutation { createPaper(input: {id: 6, state: withdrawn}) { id } }",
                      Served.KEY)
                  .at("/errors"))
          .isNotEmpty();
      assertThat(
              served
                  .ask("mutation { updatePaper(input: {id: 2, note: \"x\"}) { state note } }")
                  .at("/updatePaper")
                  .toString())
          .isEqualTo("{\"state\":null,\"note\":\"x\"}");
      assertThat(stored(database, 2)).isEqualTo("withdrawn");
      assertThat(Files.readString(folder.resolve("build/schema.graphql")))
          .contains("enum Stage {\n  UNFINISHED\n  printed\n}")
          .contains("  state: Stage\n")
          .contains("  state: Stage!\n")
          .doesNotContain("withdrawn");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEnumThatIsHiddenIsText(Kind kind) throws Exception {
    try (var database = papers(kind);
        var served = serve(database, ".hideEnum(SqlSchema.PaperState.class)")) {
      assertThat(states(served.ask("{ listPapers(sort: [{id: ASC}]) { items { state } } }")))
          .containsExactly("draft", "withdrawn", "printed", "withdrawn");
      assertThat(
              served
                  .ask("mutation { createPaper(input: {id: 5, state: \"printed\"}) { state } }")
                  .at("/createPaper/state")
                  .asText())
          .isEqualTo("printed");
      assertThat(stored(database, 5)).isEqualTo("printed");
      assertThat(Files.readString(folder.resolve("build/schema.graphql")))
          .contains("state: String!")
          .doesNotContain("PaperState");
    }
  }

  private static TestDatabase papers(Kind kind) throws Exception {
    var database = TestDatabase.create(kind);
    var labels = "enum ('draft', 'printed', 'withdrawn')";
    if (kind == Kind.POSTGRESQL) {
      database.run("create type paper_state as " + labels);
    }
    database.run(
        """
        create table papers (id int primary key, state %s not null, note varchar(20));
        insert into papers (id, state)
        values (1, 'draft'), (2, 'withdrawn'), (3, 'printed'), (4, 'withdrawn');
        """
            .formatted(kind == Kind.POSTGRESQL ? "paper_state" : labels));
    return database;
  }

  private Served serve(TestDatabase database, String customisation) throws Exception {
    var environment = Map.of(SECRET, database.url(), ApiKeySecret.NAME, Served.KEY);
    var api = folder.toString();
    var generate =
        CommandRun.of(
            environment,
            "generate",
            "schema-from-database",
            "--connection-uri-secret",
            SECRET,
            "--api",
            api);
    assertThat(generate.exitCode()).as(generate.error()).isZero();
    var file = folder.resolve("schema/DataSchema.java");
    Files.writeString(
        file, Files.readString(file).replace(".build();", customisation + ".build();"));
    var build = CommandRun.of(environment, "build", "--api", api);
    assertThat(build.exitCode()).as(build.error()).isZero();
    return Served.start(environment, "serve", "--api", api, "--port", "0");
  }

  private static List<String> states(JsonNode data) {
    List<String> states = new ArrayList<>();
    data.at("/listPapers/items").forEach(item -> states.add(item.get("state").asText()));
    return states;
  }

  private static List<Integer> ids(Served served, String arguments) throws Exception {
    var data =
        served.ask("{ listPapers(%s, sort: [{id: ASC}]) { items { id } } }".formatted(arguments));
    List<Integer> ids = new ArrayList<>();
    data.at("/listPapers/items").forEach(item -> ids.add(item.get("id").asInt()));
    return ids;
  }

  /** All rows in the order of their states, one on each page. */
  private static List<Integer> pageByPage(Served served) throws Exception {
    List<Integer> ids = new ArrayList<>();
    var token = "null";
    do {
      var page =
          served
              .ask(
                  "{ listPapers(sort: [{state: ASC}], limit: 1, nextToken: %s) { items { id } nextToken } }"
                      .formatted(token))
              .get("listPapers");
      page.get("items").forEach(item -> ids.add(item.get("id").asInt()));
      token = page.get("nextToken").toString();
    } while (!token.equals("null") && ids.size() < 10);
    return ids;
  }

  private static String stored(TestDatabase database, int id) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select state from papers where id = " + id)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
