package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.Engine;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Settings;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Five hundred clients at once on ten connections, where each row takes a fifth of a second. */
final class OverloadTest {
  private static final int CLIENTS = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** For the row itself, and for a processor with other work. */
  private static final Duration SLACK = Duration.ofMillis(1_500);

  private static final Pattern MILLIS = Pattern.compile("\"millis\":(\\d+)");

  private static final String READ = "{\"query\":\"{ getPost(id: 1) { id } }\"}";
  private static final String ROW = "{\"data\":{\"getPost\":{\"id\":1}}}";

  @ParameterizedTest
  @EnumSource
  void everyAnswerIsRightOrAQuickRefusal(Kind kind) throws Exception {
    var settings = Pool.Settings.DEFAULT.withMaximumSize(10).withPatience(PATIENCE);
    try (var database = slow(kind);
        var pool = Pool.open(ConnectionUrl.parse(database.url()), settings);
        var running = new Running(gateway(kind, pool));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      openAll(running, threads);
      var asked = ask(running, threads, CLIENTS);
      var health = running.get("/health");
      var bad = running.post("{\"query\":\"{ nothing }\"}");
      var answers = answers(asked);

      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(bad.body()).contains("\"code\":\"VALIDATION\"");
      assertThat(answers).allMatch(answer -> served(answer) || refused(answer));
      assertThat(answers).filteredOn(OverloadTest::served).hasSizeGreaterThan(10);
      assertThat(answers).filteredOn(OverloadTest::refused).hasSizeGreaterThan(100);
      assertThat(pool.answers()).isTrue();
      assertThat(running.post(READ)).matches(OverloadTest::served);
      var log = running.logged();
      assertThat(log.subList(log.size() - CLIENTS - 3, log.size()))
          .allMatch(OverloadTest::isInTime);
    }
  }

  /** Asks until there are ten connections: a busy server may take its time to open one. */
  private static void openAll(Running running, ExecutorService threads) throws Exception {
    var served = false;
    for (var attempt = 0; attempt < 20 && !served; attempt++) {
      served = answers(ask(running, threads, 10)).stream().allMatch(OverloadTest::served);
    }
    assertThat(served).isTrue();
  }

  private static List<Future<HttpResponse<String>>> ask(
      Running running, ExecutorService threads, int clients) {
    List<Future<HttpResponse<String>>> asked = new ArrayList<>();
    for (var client = 0; client < clients; client++) {
      asked.add(threads.submit(() -> running.post(READ)));
    }
    return asked;
  }

  private static List<HttpResponse<String>> answers(List<Future<HttpResponse<String>>> asked)
      throws Exception {
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (var one : asked) {
      answers.add(one.get(60, TimeUnit.SECONDS));
    }
    return answers;
  }

  private static boolean served(HttpResponse<String> answer) {
    return answer.statusCode() == 200 && answer.body().equals(ROW);
  }

  private static boolean refused(HttpResponse<String> answer) {
    return answer.statusCode() == 503
        && answer.body().contains("\"code\":\"OVERLOADED\"")
        && answer.headers().firstValue("retry-after").isPresent();
  }

  /** Asks the server, because these clients wait for each other. */
  private static boolean isInTime(String line) {
    var millis = MILLIS.matcher(line);
    return millis.find()
        && Duration.ofMillis(Long.parseLong(millis.group(1))).compareTo(PATIENCE.plus(SLACK)) < 0;
  }

  private static TestDatabase slow(Kind kind) throws Exception {
    var database = TestDatabase.create(kind);
    database.run(
        kind == Kind.POSTGRESQL
            ? "create view posts as select 1 as id from pg_sleep(0.2)"
            : "create algorithm = temptable view posts as select 1 + sleep(0.2) as id");
    return database;
  }

  private static Gateway gateway(Kind kind, Pool pool) {
    var definition = Running.definition(Engine.valueOf(kind.name()));
    return Gateway.open(definition, pool, Settings.of(new byte[32]));
  }
}
