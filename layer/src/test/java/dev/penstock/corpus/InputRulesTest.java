package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Gateway;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of creates and updates keep the rules of their fields, or nothing is written. */
final class InputRulesTest {
  private static final String TABLE =
      """
      create table accounts (id integer not null primary key, email varchar(100), age smallint,
        balance decimal(12, 2), ratio double precision, big bigint, nick varchar(40), code char(6),
        note text);
      """;

  private static final String RULES =
      """
      .validate(
          SqlSchema.account.email,
          value -> value.matches("[^@ ]+@[^@ ]+[.][a-z]{2,}").message("That is no address."),
          value -> value.maxLength(20))
      .validate(SqlSchema.account.age, value -> value.gte(18), value -> value.lt(120))
      .validate(SqlSchema.account.balance, value -> value.gt(0))
      .validate(SqlSchema.account.ratio, value -> value.lte(0.5))
      .validate(SqlSchema.account.big, value -> value.gt(9007199254740992L))
      .validate(SqlSchema.account.nick, value -> value.minLength(2))
      .validate(SqlSchema.account.nick, value -> value.startsWith("x").message("Begin with x."))
      .validate(SqlSchema.account.code, value -> value.endsWith("-"))
      .validate(SqlSchema.account.note, value -> value.matches("(a+)+"))
      """;

  /**
   * A value and the rules that it breaks.
   *
   * @param rules separated by blanks
   */
  private record Row(String field, Object value, String rules) {}

  /** Made by hand from what the rules say. */
  private static final List<Row> TABLE_OF_VALUES =
      List.of(
          new Row("email", "a@b.de", ""),
          new Row("email", "a@b", "matches"),
          new Row("email", "mail: a@b.de", "matches"),
          new Row("email", "a@b.de\n", "matches"),
          new Row("email", "a@bbbbbbbbbbbbbbb.de", ""),
          new Row("email", "a@bbbbbbbbbbbbbbbb.de", "maxLength"),
          new Row("email", "", "matches"),
          new Row("email", "a b c d e f g h i j k l", "maxLength matches"),
          new Row("age", 17, "gte"),
          new Row("age", 18, ""),
          new Row("age", 119, ""),
          new Row("age", 120, "lt"),
          new Row("age", -1, "gte"),
          new Row("balance", "0.00", "gt"),
          new Row("balance", "0.01", ""),
          new Row("balance", "-3", "gt"),
          new Row("ratio", 0.5, ""),
          new Row("ratio", 0.5000001, "lte"),
          new Row("ratio", -1e300, ""),
          new Row("big", "9007199254740992", "gt"),
          new Row("big", "9007199254740993", ""),
          new Row("nick", "x", "minLength"),
          new Row("nick", "x😀", ""),
          new Row("nick", "😀", "minLength startsWith"),
          new Row("nick", "ab", "startsWith"),
          new Row("code", "AB-", ""),
          new Row("code", "AB", "endsWith"),
          new Row("note", "aaaa", ""),
          new Row("note", "aaab", "matches"));

  @ParameterizedTest
  @EnumSource
  void everyValueIsTakenOrRefusedAsTheTableSays(Kind kind) throws SQLException {
    try (var database = database(kind);
        var gateway = GeneratedApi.gateway(database, definition(database, RULES))) {
      var id = 0;
      for (var round = 0; round < 2; round++) {
        for (var row : TABLE_OF_VALUES) {
          Map<String, @Nullable Object> input = new LinkedHashMap<>(Map.of("id", ++id));
          input.put(row.field(), row.value());

          var created = change(gateway, "create", input);
          var updated = change(gateway, "update", input(0, row));

          assertThat(rules(created)).as("%s", row).isEqualTo(row.rules());
          assertThat(rules(updated)).as("%s", row).isEqualTo(row.rules());
          assertThat(count(database, id)).as("%s", row).isEqualTo(row.rules().isEmpty() ? 1 : 0);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void allThatIsWrongIsToldTogether(Kind kind) throws SQLException {
    try (var database = database(kind);
        var gateway = GeneratedApi.gateway(database, definition(database, RULES))) {
      var answer =
          Answer.of(
              gateway.execute(
                  Shop.request(
                      new Case.Step(
                          """
                          mutation { createAccount(input: {id: 1, age: 12, nick: "y", email: "?",
                            balance: "5", note: null}) { id } }
                          """,
                          Map.of()),
                      List.of())));

      var error = answer.body().path("errors").path(0);
      assertThat(answer.body().path("errors")).hasSize(1);
      assertThat(answer.data().path("createAccount").isNull()).isTrue();
      assertThat(error.path("errorType").textValue()).isEqualTo("ValidationException");
      assertThat(error.path("path").path(0).textValue()).isEqualTo("createAccount");
      assertThat(error.path("extensions").path("code").textValue()).isEqualTo("INPUT_REFUSED");
      assertThat(error.path("extensions").path("fields").toString())
          .isEqualTo("[\"email\",\"age\",\"nick\"]");
      assertThat(error.path("extensions").path("violations").toString())
          .isEqualTo(
              """
              [{"field":"email","rule":"matches","message":"That is no address."},\
              {"field":"age","rule":"gte","message":"Give age a number of at least 18."},\
              {"field":"nick","rule":"minLength","message":"Give nick a text of at least 2 characters."},\
              {"field":"nick","rule":"startsWith","message":"Begin with x."}]\
              """);
      assertThat(error.path("message").textValue())
          .isEqualTo(
              "That is no address. Give age a number of at least 18. Give nick a text of at least 2"
                  + " characters. Begin with x.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noPatternTakesForever(Kind kind) throws SQLException {
    try (var database = database(kind);
        var gateway = GeneratedApi.gateway(database, definition(database, RULES))) {
      Map<String, @Nullable Object> input = new LinkedHashMap<>();
      input.put("id", 1);
      input.put("note", "a".repeat(50_000) + "b");

      var started = System.nanoTime();
      var refused = change(gateway, "create", input);

      assertThat(rules(refused)).isEqualTo("matches");
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void aRuleOfAnotherTypeDoesNotCompile() throws SQLException {
    try (var database = database(Kind.POSTGRESQL)) {
      assertThatThrownBy(() ->
              definition(database, ".validate(SqlSchema.account.email, value -> value.gte(3))"))
          .hasMessageContaining("DataSchema.java:8");
      assertThatThrownBy(() ->
              definition(database, ".validate(SqlSchema.account.age, value -> value.minLength(3))"))
          .hasMessageContaining("DataSchema.java:8");
    }
  }

  private static TestDatabase database(Kind kind) throws SQLException {
    var database = TestDatabase.create(kind);
    database.run(TABLE);
    database.run("insert into accounts (id) values (0)");
    return database;
  }

  private static ApiDefinition definition(TestDatabase database, String calls) throws SQLException {
    return GeneratedApi.definition(
        database,
        """
        import dev.penstock.definition.ApiDefinition;
        import dev.penstock.schema.Api;

        public final class DataSchema {
          private DataSchema() {}
          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema()).authorization(allow -> allow.publicApiKey())
        %s.build();
          }
        }
        """
            .formatted(calls));
  }

  private static Map<String, @Nullable Object> input(int id, Row row) {
    Map<String, @Nullable Object> input = new LinkedHashMap<>();
    input.put("id", id);
    input.put(row.field(), row.value());
    return input;
  }

  private static Answer change(Gateway gateway, String word, Map<String, @Nullable Object> input) {
    var type = word.equals("create") ? "Create" : "Update";
    var document =
        "mutation ($input: %sAccountInput!) { %sAccount(input: $input) { id } }"
            .formatted(type, word);
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    variables.put("input", input);
    return Answer.of(gateway.execute(Shop.request(new Case.Step(document, variables), List.of())));
  }

  private static String rules(Answer answer) {
    List<String> rules = new ArrayList<>();
    for (JsonNode error : answer.body().path("errors")) {
      assertThat(error.path("extensions").path("code").textValue())
          .as(answer.text())
          .isEqualTo("INPUT_REFUSED");
      error
          .path("extensions")
          .path("violations")
          .forEach(violation -> rules.add(violation.path("rule").textValue()));
    }
    return String.join(" ", rules);
  }

  private static int count(TestDatabase database, int id) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from accounts where id = " + id)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
