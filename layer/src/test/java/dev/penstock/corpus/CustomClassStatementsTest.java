package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.Provider;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.Request;
import dev.penstock.engine.Settings;
import dev.penstock.handler.OperationHandler;
import dev.penstock.handler.StatementRefused;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements that a class runs on the database of the API. */
final class CustomClassStatementsTest {
  private static final String INSERT =
      "insert into cities (id, name, lat, people, founded, seen, capital) values (:id, :name, :lat,"
          + " :people, :founded, :seen, :capital)";
  private static final String ADD = "insert into cities (id, name) values (:id, :name)";
  private static final String DATA_SCHEMA =
      """
      import static dev.penstock.schema.Custom.*;

      import dev.penstock.definition.ApiDefinition;
      import dev.penstock.schema.Api;

      public final class DataSchema {
        private DataSchema() {}

        public static ApiDefinition define() {
          return Api.of(SqlSchema.schema())
              .authorization(allow -> allow.publicApiKey())
              .addToSchema(
                  query("ask").argument("text", STRING).returns(STRING)
                      .handler(javaHandler("test.Handler")).authorization(allow -> allow.publicApiKey()),
                  mutation("act").argument("text", STRING).returns(STRING)
                      .handler(javaHandler("test.Handler")).authorization(allow -> allow.authenticated(), allow -> allow.publicApiKey()))
              .build();
        }
      }
      """;

  private static final Caller ANN =
      new Caller.Token(Provider.USER_POOLS, new Claims(Map.of("sub", "ann", "level", 3)));

  @ParameterizedTest
  @EnumSource(Kind.class)
  void valuesGoInAndComeOutAsValuesOfJava(Kind kind) throws Exception {
    var seen = OffsetDateTime.parse("2024-02-29T23:30:00+01:00");
    var ids = kind == Kind.POSTGRESQL ? "id = any(:ids)" : "id in (:ids)";
    OperationHandler handler =
        invocation -> {
          var database = invocation.database();
          Map<String, @Nullable Object> none = new HashMap<>();
          List.of("lat", "people", "founded", "seen", "capital")
              .forEach(name -> none.put(name, null));
          none.put("id", 2);
          none.put("name", "it's :name");
          assertThat(database.change(INSERT, none)).isEqualTo(1);
          Map<String, Object> values =
              Map.of(
                  "id",
                  1,
                  "name",
                  "Ulm",
                  "lat",
                  new BigDecimal("48.398400"),
                  "people",
                  9_007_199_254_740_993L,
                  "founded",
                  LocalDate.of(1854, 7, 22),
                  "seen",
                  seen,
                  "capital",
                  false);
          assertThat(database.change(INSERT, values)).isEqualTo(1);

          var rows =
              database.rows(
                  "select * from cities where " + ids + " order by id",
                  Map.of("ids", List.of(1, 2)));

          assertThat(rows).hasSize(2);
          var ulm = rows.getFirst();
          assertThat(ulm.keySet())
              .containsExactly("id", "name", "lat", "people", "founded", "seen", "capital");
          assertThat(ulm)
              .containsEntry("id", 1)
              .containsEntry("name", "Ulm")
              .containsEntry("lat", new BigDecimal("48.398400"))
              .containsEntry("people", 9_007_199_254_740_993L)
              .containsEntry("founded", LocalDate.of(1854, 7, 22))
              .containsEntry("seen", OffsetDateTime.parse("2024-02-29T22:30:00Z"));
          assertThat(ulm.get("capital")).isIn(false, 0);
          assertThat(rows.get(1)).containsEntry("name", "it's :name").containsEntry("lat", null);
          return "done";
        };
    try (var api = new Api(kind, handler)) {
      assertThat(api.answer("mutation { act }")).isEqualTo("{\"data\":{\"act\":\"done\"}}");
      assertThat(api.names()).isEqualTo("Ulm,it's :name");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void nothingIsKeptOfWhatDoesNotAnswer(Kind kind) throws Exception {
    OperationHandler handler =
        invocation -> {
          invocation.database().change(ADD, Map.of("id", 1, "name", "Ulm"));
          switch (invocation.argument("text", String.class).orElse("")) {
            case "throw" -> throw new IllegalStateException("password hunter2");
            case "wrong" -> {
              return List.of(1);
            }
            case "again" -> invocation.database().change(ADD, Map.of("id", 2, "name", "Ulm"));
            case "slow" -> Thread.sleep(Duration.ofMinutes(1));
            case "typo" -> invocation.database().rows("select * from citties", Map.of());
            default -> {}
          }
          return "done";
        };
    try (var api = new Api(kind, handler)) {
      assertThat(api.answer("mutation { act(text: \"throw\") }"))
          .contains("\"act\":null", "INTERNAL", "act failed; the log has more under request r.")
          .doesNotContain("hunter2");
      assertThat(api.answer("mutation { act(text: \"wrong\") }"))
          .contains("STALE", "The answer is no text.");
      assertThat(api.answer("mutation { act(text: \"again\") }"))
          .contains("UNIQUE_VIOLATION", "Another row has the same value of a unique field.")
          .doesNotContain("cities", "Ulm");
      assertThat(api.answer("mutation { act(text: \"typo\") }"))
          .contains("STALE")
          .doesNotContain("citties");
      assertThat(api.answer("mutation { act(text: \"slow\") }"))
          .contains("TIMEOUT", "act took too long.");
      assertThat(api.names()).isEmpty();

      assertThat(api.answer("mutation { act }")).isEqualTo("{\"data\":{\"act\":\"done\"}}");
      assertThat(api.names()).isEqualTo("Ulm");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aQueryChangesNothing(Kind kind) throws Exception {
    OperationHandler handler =
        invocation -> {
          if (invocation.argument("text", String.class).isPresent()) {
            assertThatThrownBy(() -> invocation.database().change(ADD, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ask is a query, which changes nothing. Make it a mutation.");
          }
          var rows = invocation.database().rows("select count(*) as total from cities", Map.of());
          return String.valueOf(rows.getFirst().get("total"));
        };
    try (var api = new Api(kind, handler)) {
      for (var i = 0; i < 5; i++) {
        assertThat(api.answer("{ ask(text: \"x\") }")).isEqualTo("{\"data\":{\"ask\":\"0\"}}");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void refusalsOfTheDatabaseHaveTheirCodes(Kind kind) throws Exception {
    OperationHandler handler =
        invocation -> {
          var database = invocation.database();
          assertThatThrownBy(() -> database.rows("select :a", Map.of("b", 1)))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessage("The statement has no value for :a");
          database.change(ADD, Map.of("id", 1, "name", "Ulm"));
          try {
            database.change(ADD, Map.of("id", 1, "name", "Bonn"));
            return "no refusal";
          } catch (StatementRefused refused) {
            assertThatThrownBy(() -> database.rows("select 1", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                    "The database has refused a statement of act, and nothing is done after that");
            return refused.code();
          }
        };
    try (var api = new Api(kind, handler)) {
      assertThat(api.answer("mutation { act }"))
          .isEqualTo("{\"data\":{\"act\":\"UNIQUE_VIOLATION\"}}");
      assertThat(api.names()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theCallerIsKnownAndTheRulesHold(Kind kind) throws Exception {
    var calls = new AtomicInteger();
    OperationHandler handler =
        invocation -> {
          calls.incrementAndGet();
          assertThatThrownBy(() -> invocation.claims().put("sub", "eve"))
              .isInstanceOf(UnsupportedOperationException.class);
          assertThat(invocation.toString()).isEqualTo("Invocation of act");
          return invocation.claim("sub").orElse("nobody") + invocation.claims().get("level");
        };
    try (var api = new Api(kind, handler)) {
      assertThat(api.as(ANN, "mutation { act }")).isEqualTo("{\"data\":{\"act\":\"ann3\"}}");
      assertThat(api.answer("mutation { act }")).isEqualTo("{\"data\":{\"act\":\"nobodynull\"}}");
      assertThat(api.as(ANN, "{ ask }")).contains("Not Authorized to access ask on type Query");
      assertThat(api.as(new Caller.Anonymous(), "mutation { act }"))
          .contains("Not Authorized to access act on type Mutation");
      assertThat(calls).hasValue(2);
    }
  }

  /** A gateway whose operations one class answers. */
  private static final class Api implements AutoCloseable {
    private final TestDatabase database;
    private final Gateway gateway;

    Api(Kind kind, OperationHandler handler) throws SQLException {
      database = TestDatabase.create(kind);
      var time = kind == Kind.POSTGRESQL ? "timestamptz" : "datetime";
      database.run(
          """
          create table cities (id int primary key, name varchar(40) not null unique, lat decimal(9,6), people bigint, founded date, seen %s, capital boolean);
          """
              .formatted(time));
      var definition = GeneratedApi.definition(database, DATA_SCHEMA);
      var settings = Pool.Settings.DEFAULT.withMaximumSize(2).withStatement(Duration.ofSeconds(2));
      gateway =
          Gateway.open(
              definition,
              () -> Pool.open(ConnectionUrl.parse(database.url()), settings),
              Settings.of(new byte[32]),
              new Handlers(Map.of("test.Handler", handler)));
    }

    String answer(String document) {
      return as(new Caller.ApiKey(), document);
    }

    String as(Caller caller, String document) {
      var request = new Request(document, "", Map.of(), caller, "r", false);
      return new String(gateway.execute(request).toByteArray(), StandardCharsets.UTF_8);
    }

    /** All names, by id. */
    String names() throws SQLException {
      try (var connection = database.connect();
          var statement = connection.createStatement();
          var rows = statement.executeQuery("select name from cities order by id")) {
        var names = new StringBuilder();
        while (rows.next()) {
          names.append(names.isEmpty() ? "" : ",").append(rows.getString(1));
        }
        return names.toString();
      }
    }

    @Override
    public void close() {
      gateway.close();
      database.close();
    }
  }
}
