package dev.penstock.corpus;

import static dev.penstock.corpus.Notebook.ANN;
import static dev.penstock.corpus.Notebook.BOB;
import static dev.penstock.corpus.Notebook.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.Settings;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One of several databases has policies of its own, and it alone is told of callers. */
final class CrossedPoliciesTest {
  private static final String WHO =
      """
      query("who")
          .on(%s.schema())
          .returns(STRING)
          .handler(inlineSql("select coalesce(current_setting('request.jwt.claims', true), '')"))
          .authorization(allow -> allow.authenticated())\
      """;

  @ParameterizedTest
  @EnumSource
  void eachCallerSeesTheRowsOfThePoliciesThere(Kind kind) throws SQLException {
    try (var notebook = Notebook.open();
        var people = people(kind);
        var gateway = gateway(notebook, people, WHO.formatted("NotesSqlSchema"))) {
      var document =
          "{ listPeople { items { name notes { items { title lines { items { words } } } } first {"
              + " title } } } }";
      // Often enough that drivers and servers keep the statements.
      for (var turn = 0; turn < 8; turn++) {
        assertThat(Trade.ask(gateway, ANN, document, Map.of()))
            .isEqualTo(
                """
                {"data":{"listPeople":{"items":[\
                {"name":"ann","notes":{"items":[\
                {"title":"A1","lines":{"items":[{"words":"a"},{"words":"d"}]}},\
                {"title":"A2","lines":{"items":[{"words":"c"}]}}]},"first":{"title":"A1"}},\
                {"name":"bob","notes":{"items":[]},"first":null}]}}}\
                """);
        assertThat(Trade.ask(gateway, KEY, document, Map.of()))
            .isEqualTo(
                """
                {"data":{"listPeople":{"items":[\
                {"name":"ann","notes":{"items":[]},"first":null},\
                {"name":"bob","notes":{"items":[]},"first":null}]}}}\
                """);
        assertThat(
                Trade.ask(
                    gateway, BOB, "{ listNotes { items { title person { name } } } }", Map.of()))
            .isEqualTo(
                """
                {"data":{"listNotes":{"items":[\
                {"title":"B1","person":{"name":"bob"}},{"title":"B2","person":{"name":"bob"}}]}}}\
                """);
      }
      assertThat(
              Trade.ask(
                  gateway,
                  ANN,
                  "mutation { createNote(input: {title: \"A3\"}) { owner person { name notes {"
                      + " items { title } } } } }",
                  Map.of()))
          .isEqualTo(
              """
              {"data":{"createNote":{"owner":"ann","person":{"name":"ann","notes":{"items":[\
              {"title":"A1"},{"title":"A2"},{"title":"A3"}]}}}}}\
              """);
      assertThat(Trade.ask(gateway, ANN, "{ who }", Map.of())).contains("\\\"sub\\\":\\\"ann\\\"");
      assertThat(
              Trade.ask(
                  gateway,
                  ANN,
                  "mutation { createNote(input: {title: \"x\", owner: \"bob\"}) { owner } }",
                  Map.of()))
          .contains("Not Authorized to access createNote on type Mutation");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void theOtherDatabaseHearsNothing(Kind kind) throws SQLException {
    try (var notebook = Notebook.open();
        var people = people(kind);
        var gateway = gateway(notebook, people, WHO.formatted("SqlSchema"))) {
      assertThat(Trade.ask(gateway, ANN, "{ listNotes { items { title } } who }", Map.of()))
          .isEqualTo(
              "{\"data\":{\"listNotes\":{\"items\":[{\"title\":\"A1\"},{\"title\":\"A2\"}]},"
                  + "\"who\":\"\"}}");
    }
  }

  private static TestDatabase people(Kind kind) throws SQLException {
    var people = TestDatabase.create(kind);
    people.run("create table people (name varchar(20) not null, primary key (name))");
    people.run("insert into people (name) values ('ann'), ('bob')");
    return people;
  }

  private static Gateway gateway(Notebook notebook, TestDatabase people, String additions)
      throws SQLException {
    var settings = Settings.of(new byte[32]).withRowLevelSecurity(Map.of("notes", Notebook.CLAIMS));
    return Gateway.openEach(
        definition(notebook, people, additions),
        database ->
            database.name().equals("notes")
                ? notebook.pool()
                : Pool.open(
                    ConnectionUrl.parse(people.url()), Pool.Settings.DEFAULT.withMaximumSize(1)),
        settings,
        Handlers.NONE);
  }

  private static ApiDefinition definition(Notebook notebook, TestDatabase people, String additions)
      throws SQLException {
    return SchemaFolder.definition(
        Map.of(
            "SqlSchema",
            GeneratedApi.source(people, "SqlSchema", ""),
            "NotesSqlSchema",
            GeneratedApi.source(notebook.database(), "NotesSqlSchema", "notes"),
            "DataSchema",
            """
            import static dev.penstock.schema.Custom.*;

            import dev.penstock.definition.ApiDefinition;
            import dev.penstock.schema.Api;

            public final class DataSchema {
              public static ApiDefinition define() {
                return Api.combine(SqlSchema.schema(), NotesSqlSchema.schema())
                    .authorization(
                        allow -> allow.publicApiKey(),
                        allow -> allow.authenticated())
                    .setRelationships(
                        SqlSchema.person
                            .hasMany("notes", NotesSqlSchema.note)
                            .on(SqlSchema.person.name, NotesSqlSchema.note.owner),
                        SqlSchema.person
                            .hasOne("first", NotesSqlSchema.note)
                            .on(SqlSchema.person.name, NotesSqlSchema.note.owner),
                        NotesSqlSchema.note
                            .belongsTo("person", SqlSchema.person)
                            .on(NotesSqlSchema.note.owner, SqlSchema.person.name))
                    .addToSchema(%s)
                    .build();
              }
            }
            """
                .formatted(additions)));
  }
}
