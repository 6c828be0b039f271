package dev.penstock.corpus;

import static dev.penstock.corpus.Society.ANN;
import static dev.penstock.corpus.Society.is;
import static dev.penstock.corpus.Society.rules;
import static dev.penstock.corpus.Society.signedIn;
import static dev.penstock.corpus.Society.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.RowCondition;
import dev.penstock.engine.Request;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rules that ask a table without an index for what they look at. MySQL reads such a table once and
 * joins what it kept of it, which in the condition of an outer join it does wrongly.
 */
class RulesInJoinsTest {
  private static final int PROJECTS = 40;

  /** Of four teams, the second has a chair. */
  private static final String TABLES =
      """
      create table teams (id integer not null primary key, name varchar(20));
      create table projects (id integer not null primary key, team_id integer,
        constraint projects_team foreign key (team_id) references teams (id));
      create table members (id integer not null primary key, team_id integer, role varchar(20));
      insert into teams values (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd');
      """;

  private static final String DATA_SCHEMA =
      """
      import dev.penstock.definition.*;
      import dev.penstock.schema.*;

      public final class DataSchema {
        public static ApiDefinition define() {
          return Api.of(SqlSchema.schema())
              .setRelationships(
                  SqlSchema.team.hasMany("members", SqlSchema.member)
                      .on(SqlSchema.team.id, SqlSchema.member.teamId))
              .build();
        }
      }
      """;

  private static final String ITEMS =
      "{ items { id team { id projects(limit: 1) { items { id team { id } } } } } }";

  @ParameterizedTest
  @EnumSource
  void aRelatedRowIsThereOnlyWhereItsRuleHolds(Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(TABLES + rows());
      var chaired = new RowCondition.Exists(List.of("members"), is("role", "chair"));
      var api = rules(GeneratedApi.definition(database, DATA_SCHEMA), "Team", when(chaired));
      try (var gateway = GeneratedApi.gateway(database, rules(api, "Project", signedIn()))) {
        var request = new Request("{ listProjects " + ITEMS + " }", "", Map.of(), ANN, "j", false);

        var answer = Answer.of(gateway.execute(request));

        assertThat(answer.body().has("errors")).as(answer.text()).isFalse();
        assertThat(answer.at("listProjects.items").toString()).isEqualTo(expected());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aListBelowARowHasOnlyRowsForWhichTheirRuleHolds(Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(TABLES + rows());
      var chaired = new RowCondition.Exists(List.of("team", "members"), is("role", "chair"));
      var api = rules(GeneratedApi.definition(database, DATA_SCHEMA), "Project", when(chaired));
      try (var gateway = GeneratedApi.gateway(database, rules(api, "Team", signedIn()))) {
        var document = "{ listTeams { items { id projects(limit: 2) { items { id } } } } }";
        var request = new Request(document, "", Map.of(), ANN, "j", false);

        var answer = Answer.of(gateway.execute(request));

        assertThat(answer.body().path("data").toString())
            .isEqualTo(
                """
                {"listTeams":{"items":[\
                {"id":1,"projects":{"items":[]}},\
                {"id":2,"projects":{"items":[{"id":1},{"id":5}]}},\
                {"id":3,"projects":{"items":[]}},\
                {"id":4,"projects":{"items":[]}}]}}\
                """);
      }
    }
  }

  private static String rows() {
    return "insert into projects values "
        + each(id -> "(%d, %d)".formatted(id, team(id)))
        + ";\ninsert into members values "
        + each(id -> "(%d, %d, '%s')".formatted(id, team(id), team(id) == 2 ? "chair" : "guest"));
  }

  private static String expected() {
    return each(id ->
            team(id) == 2
                ? "{\"id\":%d,\"team\":{\"id\":2,\"projects\":{\"items\":[{\"id\":1,\"team\":{\"id\":2}}]}}}"
                    .formatted(id)
                : "{\"id\":%d,\"team\":null}".formatted(id))
        .transform(items -> "[" + items + "]");
  }

  private static String each(IntFunction<String> row) {
    return IntStream.rangeClosed(1, PROJECTS).mapToObj(row).collect(Collectors.joining(","));
  }

  private static int team(int id) {
    return id % 4 + 1;
  }
}
