package dev.penstock.corpus;

import static dev.penstock.corpus.Society.ANN;
import static dev.penstock.corpus.Society.fieldRules;
import static dev.penstock.corpus.Society.isClaim;
import static dev.penstock.corpus.Society.owner;
import static dev.penstock.corpus.Society.rules;
import static dev.penstock.corpus.Society.signedIn;
import static dev.penstock.corpus.Society.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Operation;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Request;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A computed field whose expression fails for rows that the caller does not see: were it evaluated
 * there, the failure would tell of them.
 */
class FailingExpressionsTest {
  /**
   * Numbers above zero are too large for the expression on every database; only others have them.
   */
  private static final String TABLES =
      """
      create table teams (id integer not null primary key, owner varchar(40));
      create table accounts (id integer not null primary key, owner varchar(40), level integer,
        note varchar(20), team_id integer, boss_id integer,
        constraint accounts_team foreign key (team_id) references teams (id),
        constraint accounts_boss foreign key (boss_id) references accounts (id));
      insert into teams values (1, 'a1'), (2, 'b2');
      insert into accounts values (1, 'a1', 0, 'n1', 1, null), (2, 'b2', 5, 'n2', 2, 1),
        (3, 'a1', -3, 'n3', 1, 2), (4, 'a1', null, 'n4', 1, 3), (5, null, 7, 'n5', null, 2)
      """;

  private static final String DATA_SCHEMA =
      """
      import dev.penstock.definition.*;
      import dev.penstock.schema.*;

      public final class DataSchema {
        public static ApiDefinition define() {
          return Api.of(SqlSchema.schema())
              .computed(SqlSchema.account, "far", ScalarType.BIG_INT, "{level} + 9223372036854775807")
              .build();
        }
      }
      """;

  @ParameterizedTest
  @EnumSource
  void filtersSortsAndPagesAskOnlyOfSeenRows(Kind kind) throws SQLException {
    try (var database = database(kind);
        var gateway =
            GeneratedApi.gateway(
                database, rules(definition(database), "Account", owner("owner")))) {
      var largest = "\"9223372036854775807\"";
      assertThat(ids(gateway, "filter: {far: {lt: " + largest + "}}")).containsExactly(3);
      assertThat(ids(gateway, "filter: {not: {far: {eq: " + largest + "}}}")).containsExactly(3);
      assertThat(ids(gateway, "filter: {far: {attributeExists: false}}")).containsExactly(4);
      assertThat(ids(gateway, "filter: {or: [{far: {ne: null}}, {id: {eq: 4}}]}"))
          .containsExactly(1, 3, 4);
      assertThat(ids(gateway, "sort: [{far: DESC}], filter: {far: {gt: \"0\"}}"))
          .containsExactly(1, 3);
      assertThat(pages(gateway)).containsExactly(4, 3, 1);
      assertThat(answer(gateway, "{ getAccount(id: 2) { far } }", Map.of()).body().toString())
          .isEqualTo("{\"data\":{\"getAccount\":null}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsValueIsMadeOnlyWhereItMayBeRead(Kind kind) throws SQLException {
    try (var database = database(kind)) {
      var owned =
          rules(definition(database), "Account", owner("owner"), signedIn(Operation.UPDATE));
      var api = fieldRules(owned, "Account", "note", signedIn());
      try (var gateway = GeneratedApi.gateway(database, api)) {
        var all = answer(gateway, "{ listAccounts { items { note far } } }", Map.of());
        assertThat(all.at("listAccounts.items").toString())
            .isEqualTo(
                "[{\"note\":\"n1\",\"far\":\"9223372036854775807\"},{\"note\":\"n2\",\"far\":null},"
                    + "{\"note\":\"n3\",\"far\":\"9223372036854775804\"},"
                    + "{\"note\":\"n4\",\"far\":null},{\"note\":\"n5\",\"far\":null}]");
        assertThat(all.body().path("errors").size()).isEqualTo(2);
        assertThat(
                answer(
                        gateway,
                        "{ listAccounts(filter: {far: {attributeExists: false}}) { items { note } }"
                            + " }",
                        Map.of())
                    .all("listAccounts.items.note")
                    .toString())
            .isEqualTo("[\"n2\", \"n4\", \"n5\"]");

        var changed =
            answer(
                gateway,
                "mutation { updateAccount(input: {id: 2, note: \"new\"}) { note far } }",
                Map.of());
        assertThat(changed.at("updateAccount").toString())
            .isEqualTo("{\"note\":\"new\",\"far\":null}");
        assertThat(changed.body().at("/errors/0/message").asText())
            .isEqualTo("Not Authorized to access far on type Account");
      }
    }
  }

  /** A database may sort the rows of a table before it asks another which of them are wanted. */
  @ParameterizedTest
  @EnumSource
  void rowsThatAnotherTableHidesAreNotAskedEither(Kind kind) throws SQLException {
    try (var database = database(kind)) {
      var api = rules(definition(database), "Account", when(isClaim("team.owner", "sub")));
      try (var gateway = GeneratedApi.gateway(database, rules(api, "Team", signedIn()))) {
        assertThat(ids(gateway, "sort: [{far: ASC}]")).containsExactly(4, 3, 1);
        assertThat(ids(gateway, "sort: [{far: DESC}], filter: {far: {gt: \"0\"}}"))
            .containsExactly(1, 3);
        assertThat(pages(gateway)).containsExactly(4, 3, 1);
        assertThat(
                data(
                    gateway,
                    "{ listAccounts(sort: [{far: ASC}]) { items { id boss { far } team { owner } }"
                        + " } }"))
            .isEqualTo(
                """
                {"listAccounts":{"items":[\
                {"id":4,"boss":{"far":"9223372036854775804"},"team":{"owner":"a1"}},\
                {"id":3,"boss":null,"team":{"owner":"a1"}},\
                {"id":1,"boss":null,"team":{"owner":"a1"}}]}}\
                """);
        assertThat(
                data(
                    gateway,
                    "{ listTeams { items { owner accounts(sort: [{far: ASC}]) { items { id far } }"
                        + " } } }"))
            .isEqualTo(
                """
                {"listTeams":{"items":[{"owner":"a1","accounts":{"items":[\
                {"id":4,"far":null},\
                {"id":3,"far":"9223372036854775804"},\
                {"id":1,"far":"9223372036854775807"}]}},\
                {"owner":"b2","accounts":{"items":[]}}]}}\
                """);
        assertThat(
                data(
                    gateway,
                    "{ getTeam(id: 2) { accounts(sort: [{far: ASC}], limit: 1) { items { far }"
                        + " nextToken } all: accounts(sort: [{far: DESC}]) { items { id } } } }"))
            .isEqualTo(
                """
                {"getTeam":{"accounts":{"items":[],"nextToken":null},"all":{"items":[]}}}\
                """);
      }
    }
  }

  /** What a row is like is asked of it only where that may be read. */
  @ParameterizedTest
  @EnumSource
  void conditionsOfChangesAskOnlyOfWhatMayBeRead(Kind kind) throws SQLException {
    try (var database = database(kind)) {
      var seen = when(isClaim("team.owner", "sub"), Operation.GET);
      var api =
          rules(
              definition(database),
              "Account",
              seen,
              signedIn(Operation.UPDATE, Operation.DELETE, Operation.CREATE));
      try (var gateway = GeneratedApi.gateway(database, api)) {
        for (var change :
            List.of(
                "updateAccount(input: {id: 2, note: \"new\"}, CONDITION) { note }",
                "deleteAccount(input: {id: 2}, CONDITION) { note }",
                "createAccount(input: {id: 9, level: 5}, CONDITION) { note }")) {
          for (var condition :
              List.of(
                  "condition: {far: {gt: \"0\"}}",
                  "condition: {not: {far: {eq: \"0\"}}}",
                  "condition: {far: {attributeExists: true}}")) {
            var answer =
                answer(
                    gateway,
                    "mutation { " + change.replace("CONDITION", condition) + " }",
                    Map.of());
            assertThat(answer.body().at("/errors/0/extensions/code").asText())
                .as("%s %s", change, answer.text())
                .isEqualTo("CONDITION_FAILED");
          }
        }
      }
    }
  }

  private static String data(Gateway gateway, String document) {
    var answer = answer(gateway, document, Map.of());
    assertThat(answer.body().has("errors")).as(answer.text()).isFalse();
    return answer.body().path("data").toString();
  }

  private static List<Integer> pages(Gateway gateway) {
    List<Integer> ids = new ArrayList<>();
    @Nullable String token = null;
    do {
      Map<String, @Nullable Object> variables = new LinkedHashMap<>();
      variables.put("t", token);
      var answer =
          answer(
              gateway,
              "query ($t: String) { listAccounts(sort: [{far: ASC}], limit: 1, nextToken: $t) {"
                  + " items { id } nextToken } }",
              variables);
      assertThat(answer.body().has("errors")).as(answer.text()).isFalse();
      answer.all("listAccounts.items.id").forEach(id -> ids.add(id.asInt()));
      token = answer.at("listAccounts.nextToken").textValue();
    } while (token != null);
    return ids;
  }

  private static List<Integer> ids(Gateway gateway, String arguments) {
    var answer =
        answer(gateway, "{ listAccounts(%s) { items { id } } }".formatted(arguments), Map.of());
    assertThat(answer.body().has("errors")).as(answer.text()).isFalse();
    return answer.all("listAccounts.items.id").stream().map(id -> id.asInt()).toList();
  }

  private static TestDatabase database(Kind kind) throws SQLException {
    var database = TestDatabase.create(kind);
    for (var statement : TABLES.split(";\n")) {
      database.run(statement);
    }
    return database;
  }

  private static ApiDefinition definition(TestDatabase database) throws SQLException {
    return GeneratedApi.definition(database, DATA_SCHEMA);
  }

  private static Answer answer(
      Gateway gateway, String document, Map<String, @Nullable Object> variables) {
    return Answer.of(
        gateway.execute(new Request(document, "", variables, ANN, "expressions", false)));
  }
}
