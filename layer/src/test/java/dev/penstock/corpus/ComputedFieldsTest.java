package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Gateway;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fields that the database computes are read, filtered and sorted by like columns. */
final class ComputedFieldsTest {
  private static final String TABLES =
      """
      create table teams (id integer not null primary key, name varchar(20) not null);
      create table workers (id integer not null primary key, first_name varchar(20) not null,
        LAST varchar(20), salary decimal(9, 2) not null, bonus decimal(9, 2), born date not null,
        started SECOND not null, team_id integer,
        constraint workers_team foreign key (team_id) references teams (id));
      insert into teams values (1, 'Red'), (2, 'Blue');
      insert into workers values
        (1, 'Ada', 'Lovelace', 100.50, 10, '1990-12-10', '2020-01-01 10:00:00', 1),
        (2, 'bob', 'Ross', 90, null, '1985-10-29', '2021-06-30 23:30:00', 1),
        (3, 'Cleo', null, 300, 0.01, '2001-02-28', '2022-12-31 00:00:00', 2),
        (4, 'Ada', 'Byron', 100.50, 20, '1990-12-10', '2020-01-01 10:00:00', null),
        (5, 'É"d', 'O''Neil?', 0, 0, '1970-01-01', '2019-02-28 12:00:00', 2);
      """;

  private static final String FIELDS =
      """
          .computed(SqlSchema.worker, "fullName", ScalarType.STRING,
              sql -> sql.postgresql("{firstName} || ' ' || {lastName}")
                  .mysql("concat({firstName}, ' ', {lastName})")
                  .mariadb("concat({firstName}, ' ', {lastName})"))
          .computed(SqlSchema.worker, "pay", SqlSchema.worker.salary, "{salary} + coalesce({bonus}, 0)")
          .computed(SqlSchema.worker, "rich", ScalarType.BOOLEAN, "{salary} > 100")
          .computed(SqlSchema.worker, "letters", ScalarType.INT, "char_length({firstName})")
          .computed(SqlSchema.worker, "share", ScalarType.FLOAT, "{bonus} / nullif({salary}, 0)")
          .computed(SqlSchema.worker, "birthday", ScalarType.DATE, "{born}")
          .computed(SqlSchema.worker, "review", SqlSchema.worker.started,
              "{started} + interval '1' day")
          .computed(SqlSchema.worker, "odd", ScalarType.STRING,
              sql -> sql.postgresql("'{id}?;--' || {id}").mysql("concat('{id}?;--', {id})")
                  .mariadb("concat('{id}?;--', {id})"))
          .computed(SqlSchema.team, "size", ScalarType.BIG_INT,
              "(select count(*) from workers w where w.team_id = {id})")
          .rename(SqlSchema.worker.firstName, "lastName")
          .rename(SqlSchema.worker.lastName, "firstName")
          .hide(SqlSchema.worker.bonus)
      """;

  private static final String CONCAT = "first_name || ' ' || LAST";

  private record Expected(String document, String path, String fields, String sql) {}

  private static final List<Expected> READS =
      List.of(
          new Expected(
              "{ listWorkers { items { id fullName pay rich letters birthday odd } } }",
              "listWorkers.items",
              "id fullName pay letters birthday odd",
              """
              select id, CONCAT, case id when 1 then '110.50' when 2 then '90.00' when 3 then '300.01'
              when 4 then '120.50' else '0.00' end, char_length(first_name), born,
              case id when 1 then '{id}?;--1' when 2 then '{id}?;--2' when 3 then '{id}?;--3'
              when 4 then '{id}?;--4' else '{id}?;--5' end from workers order by id
              """),
          new Expected(
              "{ listWorkers(filter: {rich: {eq: true}}) { items { id rich } } }",
              "listWorkers.items",
              "id rich",
              "select id, 'true' from workers where salary > 100 order by id"),
          new Expected(
              "{ getWorker(id: 3) { fullName review team { name size } } }",
              "getWorker",
              "fullName review team.name team.size",
              "select null, '2023-01-01T00:00:00Z', 'Blue', 2 from workers where id = 3"),
          new Expected(
              """
              { listWorkers(filter: {or: [{fullName: {eq: "Ada Byron"}}, {fullName: {beginsWith: "bob R"}},
                {fullName: {contains: "O'Neil?"}}, {fullName: {attributeExists: false}}]}) { items { id } } }
              """,
              "listWorkers.items",
              "id",
              "select id from workers where id in (2, 3, 4, 5) order by id"),
          new Expected(
              "{ listWorkers(filter: {pay: {gt: \"110.5\"}, letters: {between: [3, 4]}}) { items {"
                  + " id } } }",
              "listWorkers.items",
              "id",
              """
              select id from workers where salary + coalesce(bonus, 0) > 110.5
              and char_length(first_name) between 3 and 4 order by id
              """),
          new Expected(
              "{ listWorkers(sort: [{pay: DESC}, {letters: ASC}], filter: {share: {ge: 0.0}}) {"
                  + " items { id } } }",
              "listWorkers.items",
              "id",
              """
              select id from workers where bonus / nullif(salary, 0) >= 0
              order by salary + coalesce(bonus, 0) desc, char_length(first_name), id
              """),
          // a page whose rows are joined afterwards
          new Expected(
              "{ listWorkers(sort: [{pay: ASC}], limit: 3) { items { id fullName team { name size }"
                  + " } } }",
              "listWorkers.items",
              "id fullName team.name team.size",
              """
              select w.id, w.CONCAT, t.name, case when t.id is null then null else 2 end from workers w
              left join teams t on t.id = w.team_id order by w.salary + coalesce(w.bonus, 0), w.id limit 3
              """),
          // a chain
          new Expected(
              "{ listTeams(sort: [{size: DESC}, {name: ASC}]) { items { workers(sort: [{pay:"
                  + " DESC}]) { items { fullName } } } } }",
              "listTeams.items.workers.items",
              "fullName",
              """
              select w.CONCAT from teams t join workers w on w.team_id = t.id
              order by t.name, w.salary + coalesce(w.bonus, 0) desc
              """),
          // a union
          new Expected(
              """
              { listTeams { items { size workers(filter: {rich: {eq: false}}) { items { id } }
                all: workers(sort: [{letters: DESC}]) { items { fullName pay } } } } }
              """,
              "listTeams.items.all.items",
              "fullName pay",
              """
              select w.CONCAT, case w.id when 1 then '110.50' when 2 then '90.00' when 3 then '300.01'
              else '0.00' end from teams t join workers w on w.team_id = t.id
              order by t.id, char_length(w.first_name) desc, w.id
              """));

  @ParameterizedTest
  @EnumSource
  void whatIsComputedIsReadLikeAColumn(Kind kind) throws SQLException {
    try (var database = database(kind);
        var gateway = GeneratedApi.gateway(database, definition(database, FIELDS));
        var connection = database.connect()) {
      for (var each : READS) {
        var answer = answer(gateway, each.document(), Map.of());
        assertThat(answer.body().has("errors")).as(answer.text()).isFalse();
        new Oracle(each.path(), Arrays.asList(each.fields().split(" ")), sql(kind, each.sql()))
            .check(connection, List.of(answer));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesByAComputedFieldFollowOneAnother(Kind kind) throws SQLException {
    try (var database = database(kind);
        var gateway = GeneratedApi.gateway(database, definition(database, FIELDS))) {
      var document =
          """
          query ($t: String) { listWorkers(sort: [{fullName: DESC}], limit: 1, nextToken: $t) {
            items { id } nextToken } }
          """;
      List<String> seen = new ArrayList<>();
      @Nullable String token = null;
      do {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("t", token);
        var answer = answer(gateway, document, variables);
        answer.all("listWorkers.items.id").forEach(id -> seen.add(id.asText()));
        token = answer.at("listWorkers.nextToken").textValue();
      } while (token != null);

      assertThat(seen).containsExactlyInAnyOrder("1", "2", "3", "4", "5").endsWith("3");
      assertThat(seen.indexOf("1")).isLessThan(seen.indexOf("4"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesAnswerWithItAndTakeItAsAConditionOnly(Kind kind) throws SQLException {
    try (var database = database(kind);
        var gateway = GeneratedApi.gateway(database, definition(database, FIELDS))) {
      var created =
          answer(
              gateway,
              """
              mutation { createWorker(input: {id: 9, lastName: "Zoe", firstName: "Z", salary: "7",
                born: "2000-01-01", started: "2000-01-01T00:00:00Z"}) { fullName pay odd } }
              """,
              Map.of());
      var unmet =
          answer(
              gateway,
              "mutation { updateWorker(input: {id: 9, salary: \"8\"}, condition: {pay: {gt:"
                  + " \"7\"}}) { pay } }",
              Map.of());
      var updated =
          answer(
              gateway,
              "mutation { updateWorker(input: {id: 9, salary: \"8\"}, condition: {pay: {eq:"
                  + " \"7\"}}) { pay } }",
              Map.of());
      var deleted =
          answer(
              gateway,
              "mutation { deleteWorker(input: {id: 9}, condition: {fullName: {eq: \"Zoe Z\"}}) {"
                  + " fullName pay } }",
              Map.of());
      var given =
          answer(
              gateway, "mutation { updateWorker(input: {id: 1, pay: \"8\"}) { pay } }", Map.of());

      assertThat(created.at("createWorker").toString())
          .isEqualTo("{\"fullName\":\"Zoe Z\",\"pay\":\"7.00\",\"odd\":\"{id}?;--9\"}");
      assertThat(unmet.body().path("errors").path(0).path("extensions").path("code").textValue())
          .isEqualTo("CONDITION_FAILED");
      assertThat(updated.at("updateWorker").toString()).isEqualTo("{\"pay\":\"8.00\"}");
      assertThat(deleted.at("deleteWorker").toString())
          .isEqualTo("{\"fullName\":\"Zoe Z\",\"pay\":\"8.00\"}");
      assertThat(given.body().path("errors").path(0).path("extensions").path("code").textValue())
          .isEqualTo("BAD_VALUE");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void aQuestionMarkIsAnOperatorOfPostgresql(Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run("create table bags (id int primary key, content jsonb)");
      database.run("insert into bags values (1, '{\"a\": 1}'), (2, '{\"b\": 1}')");
      var calls = ".computed(SqlSchema.bag, \"hasA\", ScalarType.BOOLEAN, \"{content} ? 'a'\")";
      try (var gateway = GeneratedApi.gateway(database, definition(database, calls))) {
        var answer =
            answer(
                gateway,
                "query ($id: Int) { listBags(filter: {hasA: {eq: true}, id: {le: $id}}) { items {"
                    + " id hasA } } }",
                Map.of("id", 5));

        assertThat(answer.at("listBags.items").toString()).isEqualTo("[{\"id\":1,\"hasA\":true}]");
      }
    }
  }

  private static TestDatabase database(Kind kind) throws SQLException {
    var database = TestDatabase.create(kind);
    Stream.of(TABLES.split(";\\n"))
        .filter(statement -> !statement.isBlank())
        .forEach(statement -> run(database, sql(kind, statement)));
    return database;
  }

  private static void run(TestDatabase database, String sql) {
    try {
      database.run(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The last name's column has a quote in its name. */
  private static String sql(Kind kind, String text) {
    return kind == Kind.POSTGRESQL
        ? text.replace("w.CONCAT", "w.first_name || ' ' || w.LAST")
            .replace("CONCAT", CONCAT)
            .replace("LAST", "\"last \"\"name\"")
            .replace("SECOND", "timestamp(0)")
        : text.replace("w.CONCAT", "concat(w.first_name, ' ', w.LAST)")
            .replace("CONCAT", "concat(first_name, ' ', LAST)")
            .replace("LAST", "`last \"name`")
            .replace("SECOND", "datetime");
  }

  private static ApiDefinition definition(TestDatabase database, String calls) throws SQLException {
    return GeneratedApi.definition(
        database,
        """
        import dev.penstock.definition.*;
        import dev.penstock.schema.*;

        public final class DataSchema {
          private DataSchema() {}
          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema())
                .authorization(allow -> allow.publicApiKey())
        %s.build();
          }
        }
        """
            .formatted(calls));
  }

  private static Answer answer(
      Gateway gateway, String document, Map<String, @Nullable Object> variables) {
    return Answer.of(gateway.execute(Shop.request(new Case.Step(document, variables), List.of())));
  }
}
