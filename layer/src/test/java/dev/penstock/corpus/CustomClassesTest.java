package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.Request;
import dev.penstock.engine.Settings;
import dev.penstock.handler.OperationHandler;
import dev.penstock.handler.Refusal;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Operations that a class answers. */
final class CustomClassesTest {
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
                  customType("Forecast").field("day", DATE.required()).field("high", FLOAT).field("rain", BIG_DECIMAL).field("next", listOf("Forecast")),
                  query("forecast").argument("city", STRING.required()).argument("from", DATE_TIME).argument("days", listOf(INT)).returns(listOf("Forecast"))
                      .handler(javaHandler("test.Weather")).authorization(allow -> allow.publicApiKey()))
              .build();
        }
      }
      """;

  @Test
  void theAnswerIsWrittenAsTheTypeSays() throws Exception {
    var answer =
        answer(
            invocation -> {
              assertThat(invocation.operation()).isEqualTo("forecast");
              assertThat(invocation.argument("city", String.class)).contains("Ulm");
              assertThat(invocation.claims()).isEmpty();
              assertThat(invocation.arguments())
                  .isEqualTo(
                      Map.of(
                          "city",
                          "Ulm",
                          "from",
                          OffsetDateTime.parse("2024-05-01T10:00:00Z"),
                          "days",
                          List.of(1, 2)));
              return List.of(
                  Map.of(
                      "day",
                      LocalDate.of(2024, 5, 1),
                      "high",
                      21.5,
                      "rain",
                      new BigDecimal("0.10"),
                      "next",
                      List.of(Map.of("day", "2024-05-02"))));
            },
            "query($days: [Int]) { forecast(city: \"Ulm\", from: \"2024-05-01T12:00:00+02:00\","
                + " days: $days) { rain high day next { day high } } }",
            Map.of("days", List.of(1, 2)));

    assertThat(answer)
        .isEqualTo(
            "{\"data\":{\"forecast\":[{\"rain\":\"0.10\",\"high\":21.5,\"day\":\"2024-05-01\",\"next\":[{\"day\":\"2024-05-02\",\"high\":null}]}]}}");
  }

  @Test
  void clientsLearnRefusalsAndNothingElse() throws Exception {
    assertThat(
            answer(_ -> {
              throw new Refusal("No such city.");
            }))
        .contains("No such city.", "BAD_ARGUMENT");
    assertThat(
            answer(_ -> {
              throw new IllegalStateException("password hunter2");
            }))
        .contains("INTERNAL", "forecast failed; the log has more under request r.")
        .doesNotContain("hunter2");
    assertThat(answer(_ -> List.of(Map.of("high", 1))))
        .contains("STALE", "The answer.day is null, which was declared never to be.");
    assertThat(answer(_ -> "text")).contains("The answer is no list.");
  }

  @Test
  void whoTakesTooLongIsInterrupted() throws Exception {
    var interrupted = new CountDownLatch(1);

    var answer =
        answer(_ -> {
          try {
            Thread.sleep(Duration.ofMinutes(1));
          } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
          }
          return null;
        });

    assertThat(answer).contains("TIMEOUT", "forecast took too long.");
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aMissingClassIsToldWhenTheGatewayIsOpened() {
    assertThatThrownBy(() -> answer(Handlers.NONE, "{ __typename }", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No class test.Weather for the operation forecast");
  }

  private static String answer(OperationHandler handler) throws Exception {
    return answer(handler, "{ forecast(city: \"Ulm\") { day } }", Map.of());
  }

  private static String answer(
      OperationHandler handler, String document, Map<String, @Nullable Object> variables)
      throws Exception {
    return answer(new Handlers(Map.of("test.Weather", handler)), document, variables);
  }

  private static String answer(
      Handlers handlers, String document, Map<String, @Nullable Object> variables)
      throws Exception {
    try (var database = TestDatabase.create(Kind.POSTGRESQL)) {
      database.run("create table cities (id int primary key)");
      var definition = GeneratedApi.definition(database, DATA_SCHEMA);
      var settings =
          new Pool.Settings(
              2,
              1,
              Pool.Settings.DEFAULT.patience(),
              Pool.Settings.DEFAULT.connect(),
              Duration.ofSeconds(1),
              Pool.Settings.DEFAULT.lifetime(),
              Pool.Settings.DEFAULT.idle(),
              Pool.Settings.DEFAULT.keepalive(),
              Pool.Settings.DEFAULT.prepared());
      try (var pool = Pool.open(ConnectionUrl.parse(database.url()), settings);
          var gateway = Gateway.open(definition, () -> pool, Settings.of(new byte[32]), handlers)) {
        var request = new Request(document, "", variables, new Caller.ApiKey(), "r", false);
        return new String(gateway.execute(request).toByteArray(), StandardCharsets.UTF_8);
      }
    }
  }
}
