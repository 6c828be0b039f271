package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.Engine;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Settings;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way from a socket to a row and back, on every database. */
final class DatabaseTest {
  private static final String READ = "{\"query\":\"{ getPost(id: 1) { id } }\"}";

  @ParameterizedTest
  @EnumSource
  void rowsAreMadeReadAndRefused(Kind kind) throws Exception {
    try (var database = posts(kind);
        var running = running(kind, database, Pool.Settings.DEFAULT)) {
      var created = running.post("{\"query\":\"mutation { createPost(input: {id: 7}) { id } }\"}");
      var read =
          running.post("{\"query\":\"{ getPost(id: 7) { id } listPosts { items { id } } }\"}");
      var twice = running.post("{\"query\":\"mutation { createPost(input: {id: 7}) { id } }\"}");

      assertThat(created.body()).isEqualTo("{\"data\":{\"createPost\":{\"id\":7}}}");
      assertThat(read.body())
          .isEqualTo("{\"data\":{\"getPost\":{\"id\":7},\"listPosts\":{\"items\":[{\"id\":7}]}}}");
      assertThat(twice.statusCode()).isEqualTo(200);
      assertThat(twice.body()).contains("\"createPost\":null", "\"code\":\"UNIQUE_VIOLATION\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whenNoConnectionIsFreeNothingRunsAndTheClientMayAskAgain(Kind kind) throws Exception {
    var narrow = Pool.Settings.DEFAULT.withMaximumSize(1).withPatience(Duration.ofMillis(300));
    try (var database = posts(kind);
        var pool = Pool.open(ConnectionUrl.parse(database.url()), narrow);
        var running = running(kind, pool)) {
      try (var _ = pool.borrow()) {
        var busy = running.post("{\"query\":\"mutation { createPost(input: {id: 1}) { id } }\"}");

        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("retry-after")).contains("1");
        assertThat(busy.body()).contains("\"code\":\"OVERLOADED\"");
      }

      assertThat(running.post("{\"query\":\"{ getPost(id: 1) { id } }\"}").body())
          .isEqualTo("{\"data\":{\"getPost\":null}}");
    }
  }

  /** The update waits for a row that somebody else has locked, on the only connection. */
  @ParameterizedTest
  @EnumSource
  void whatTheDatabaseDoesNotAnswerInTimeCostsItsConnectionAndNothingElse(Kind kind)
      throws Exception {
    var narrow = Pool.Settings.DEFAULT.withMaximumSize(1);
    try (var database = posts(kind);
        var pool = Pool.open(ConnectionUrl.parse(database.url()), narrow);
        var running = hurried(kind, pool)) {
      database.run("insert into posts values (1), (2)");
      assertThat(running.post(READ).body()).isEqualTo("{\"data\":{\"getPost\":{\"id\":1}}}");
      try (var other = database.connect()) {
        other.setAutoCommit(false);
        other.createStatement().execute("select id from posts where id = 1 for update");
        var start = System.nanoTime();

        var late = running.post("{\"query\":\"mutation { deletePost(input: {id: 1}) { id } }\"}");

        assertThat(late.body()).contains("\"data\":null", "\"code\":\"TIMEOUT\"");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        other.rollback();
      }

      // The server may have gone on with the change, which the answer says; others do not notice.
      assertThat(running.post("{\"query\":\"{ getPost(id: 2) { id } }\"}").body())
          .isEqualTo("{\"data\":{\"getPost\":{\"id\":2}}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitsForAConnectionIsAnsweredInTimeToo(Kind kind) throws Exception {
    var patient = Pool.Settings.DEFAULT.withMaximumSize(1).withPatience(Duration.ofSeconds(20));
    try (var database = posts(kind);
        var pool = Pool.open(ConnectionUrl.parse(database.url()), patient);
        var running = hurried(kind, pool)) {
      try (var _ = pool.borrow()) {
        var start = System.nanoTime();

        assertThat(running.post(READ).body()).contains("\"code\":\"TIMEOUT\"");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      }

      assertThat(running.post(READ).body()).isEqualTo("{\"data\":{\"getPost\":null}}");
    }
  }

  private static TestDatabase posts(Kind kind) throws Exception {
    var database = TestDatabase.create(kind);
    database.run("create table posts (id int primary key)");
    return database;
  }

  private static Running running(Kind kind, TestDatabase database, Pool.Settings settings) {
    return running(kind, Pool.open(ConnectionUrl.parse(database.url()), settings));
  }

  private static Running running(Kind kind, Pool pool) {
    return new Running(gateway(kind, pool));
  }

  /** Half a second for each request. */
  private static Running hurried(Kind kind, Pool pool) {
    return new Running(
        settings -> settings.withLimits(1000, Duration.ofMillis(500)), gateway(kind, pool));
  }

  private static Gateway gateway(Kind kind, Pool pool) {
    var definition = Running.definition(Engine.valueOf(kind.name()));
    return Gateway.open(definition, pool, Settings.of(new byte[32]));
  }
}
