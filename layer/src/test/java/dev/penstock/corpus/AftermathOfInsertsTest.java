package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.Pool;
import dev.penstock.connect.Wire;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.Settings;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.run.Runner;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** How often a database is asked what may follow a change, and what that leads to. */
class AftermathOfInsertsTest {
  private static final String CREATE =
      "mutation { createPerson(input: {name: \"Eve\", town: \"Rome\"}) { id name } }";
  private static final String FUNCTION =
      "create function again() returns trigger language plpgsql as $$ begin"
          + " update people set name = 'changed' where id = new.id; return null; end $$";
  private static final String TRIGGER =
      "create trigger again after insert on people for each row execute function again()";
  private static final String QUESTION = "pg_trigger";

  private final TurnedTicker ticker = new TurnedTicker();

  @Test
  void anInsertAsksWhenTheAnswerIsASecondOld() throws SQLException {
    try (var database = People.create(Kind.POSTGRESQL);
        var wire = Wire.to(database);
        var pool = pool(wire, 1);
        var gateway = gateway(database, pool)) {
      assertThat(wire.asked(() -> body(gateway, CREATE)))
          .satisfiesExactly(
              look -> assertThat(look).contains("parse select").contains(QUESTION),
              insert -> assertThat(insert).contains("parse insert into").doesNotContain(QUESTION));

      ticker.turn(Duration.ofMillis(999));
      assertThat(wire.asked(() -> body(gateway, CREATE)))
          .singleElement()
          .satisfies(insert -> assertThat(insert).contains("insert into").doesNotContain(QUESTION));

      ticker.turn(Duration.ofMillis(1));
      assertThat(wire.asked(() -> body(gateway, CREATE)))
          .singleElement()
          .satisfies(insert -> assertThat(insert).contains("insert into").contains(QUESTION));
      assertThat(wire.asked(() -> body(gateway, CREATE)))
          .hasSize(1)
          .noneMatch(AftermathOfInsertsTest::asks);

      ticker.turn(Duration.ofDays(1));
      assertThat(wire.asked(() -> body(gateway, CREATE)))
          .hasSize(1)
          .allMatch(AftermathOfInsertsTest::asks);
      assertThat(wire.asked(() -> body(gateway, CREATE.replace(" id name ", " id town "))))
          .as("what one document learned holds for all")
          .hasSize(1)
          .noneMatch(AftermathOfInsertsTest::asks);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "MYSQL", mode = Mode.EXCLUDE)
  void whatNoTriggerCanChangeAgainAsksNoMore(Kind kind) throws SQLException {
    try (var database = People.create(kind);
        var wire = Wire.to(database);
        var pool = pool(wire, 1);
        var gateway = gateway(database, pool)) {
      body(gateway, delete(1));
      body(gateway, CREATE);
      ticker.turn(Duration.ofDays(1));

      assertThat(wire.asked(() -> body(gateway, delete(2))))
          .singleElement()
          .satisfies(text -> assertThat(text).contains("delete from").doesNotContain("pg_class"));
      assertThat(wire.asked(() -> body(gateway, CREATE)))
          .singleElement()
          .satisfies(text -> assertThat(asks(text)).isEqualTo(kind == Kind.POSTGRESQL));
    }
  }

  @Test
  void aTriggerMadeMeanwhileIsSeenAfterASecond() throws SQLException {
    try (var database = People.create(Kind.POSTGRESQL);
        var wire = Wire.to(database);
        var pool = pool(wire, 1);
        var gateway = gateway(database, pool)) {
      body(gateway, CREATE);
      database.run(FUNCTION);
      database.run(TRIGGER);

      ticker.turn(Duration.ofMillis(999));
      assertThat(body(gateway, CREATE)).as("as it was inserted").contains("Eve");
      assertThat(names(database)).containsExactly("Ada", "Bob", "Eve", "changed");

      ticker.turn(Duration.ofMillis(1));
      assertThat(body(gateway, CREATE)).contains("changed").doesNotContain("Eve");
      assertThat(wire.asked(() -> assertThat(body(gateway, CREATE)).contains("changed")))
          .as("a transaction")
          .hasSizeGreaterThan(1)
          .noneMatch(AftermathOfInsertsTest::asks);
    }
  }

  @Test
  void aRuleMadeMeanwhileIsSeenAfterASecond() throws SQLException {
    try (var database = People.create(Kind.POSTGRESQL);
        var wire = Wire.to(database);
        var pool = pool(wire, 1);
        var gateway = gateway(database, pool)) {
      body(gateway, CREATE);
      database.run(
          "create rule again as on insert to people do also"
              + " update people set name = 'changed' where name = 'Eve'");

      assertThat(body(gateway, CREATE)).contains("Eve");
      ticker.turn(Duration.ofSeconds(1));
      assertThat(body(gateway, CREATE)).contains("changed").doesNotContain("Eve");
    }
  }

  @Test
  void anAnswerIsAsOldAsItsQuestion() throws Exception {
    try (var database = People.create(Kind.POSTGRESQL);
        var wire = Wire.to(database);
        var pool = pool(wire, 1);
        var gateway = gateway(database, pool);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      body(gateway, CREATE);
      ticker.turn(Duration.ofSeconds(1));
      Future<String> waiting;
      try (var lock = database.connect()) {
        lock.setAutoCommit(false);
        lock.createStatement().execute("lock table people in share mode");
        waiting = waiting(threads, database, 1, () -> body(gateway, CREATE)).getFirst();
        ticker.turn(Duration.ofMillis(999));
        lock.commit();
      }
      assertThat(waiting.get()).contains("Eve");

      ticker.turn(Duration.ofMillis(1));
      assertThat(wire.asked(() -> body(gateway, CREATE)))
          .hasSize(1)
          .allMatch(AftermathOfInsertsTest::asks);
    }
  }

  @Test
  void anInsertThatFailsAnswersNothing() throws SQLException {
    try (var database = People.create(Kind.POSTGRESQL);
        var wire = Wire.to(database);
        var pool = pool(wire, 1);
        var gateway = gateway(database, pool)) {
      body(gateway, CREATE);
      ticker.turn(Duration.ofSeconds(1));
      var taken = CREATE.replace("name:", "id: 2, name:");

      assertThat(wire.asked(() -> assertThat(body(gateway, taken)).contains("UNIQUE_VIOLATION")))
          .hasSize(1)
          .allMatch(AftermathOfInsertsTest::asks);
      assertThat(wire.asked(() -> assertThat(body(gateway, CREATE)).contains("Eve")))
          .hasSize(1)
          .allMatch(AftermathOfInsertsTest::asks);
    }
  }

  /** All of them find the answer too old, and none has another one before the trigger is there. */
  @Test
  void insertsOnTheirWaySeeTheTriggerThatTheyWaitFor() throws Exception {
    try (var database = People.create(Kind.POSTGRESQL);
        var wire = Wire.to(database);
        var pool = pool(wire, 4);
        var gateway = gateway(database, pool);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      body(gateway, CREATE);
      database.run(FUNCTION);
      ticker.turn(Duration.ofSeconds(1));
      List<Future<String>> waiting;
      try (var other = database.connect()) {
        other.setAutoCommit(false);
        other.createStatement().execute(TRIGGER);
        waiting = waiting(threads, database, 3, () -> body(gateway, CREATE));
        other.commit();
      }

      for (var each : waiting) {
        assertThat(each.get()).contains("changed").doesNotContain("Eve");
      }
      assertThat(body(gateway, CREATE)).contains("changed");
      assertThat(names(database).stream().filter("changed"::equals)).hasSize(4);
    }
  }

  /** One statement with the question and one without, however often they take turns. */
  @Test
  void twoTextsAreKeptForAnInsert() throws SQLException {
    try (var database = People.create(Kind.POSTGRESQL);
        var wire = Wire.to(database);
        var pool = pool(wire, 1);
        var gateway = gateway(database, pool)) {
      for (var time = 0; time < 30; time++) {
        assertThat(body(gateway, CREATE)).contains("Eve");
        ticker.turn(Duration.ofMillis(500));
      }

      try (var lease = pool.borrow();
          var statement = lease.connection().createStatement();
          var rows =
              statement.executeQuery(
                  "select statement, generic_plans from pg_prepared_statements"
                      + " where statement like 'insert%' order by length(statement)")) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
          texts.add(rows.getString(1));
          assertThat(rows.getInt(2)).as("runs with the plan that is kept").isPositive();
        }
        assertThat(texts)
            .satisfiesExactly(
                text -> assertThat(text).doesNotContain(QUESTION),
                text -> assertThat(text).contains(QUESTION));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheNameOfTheTypeMayBeWanted(Kind kind) throws SQLException {
    try (var database = People.create(kind);
        var wire = Wire.to(database);
        var pool = pool(wire, 1);
        var gateway = gateway(database, pool)) {
      var create = CREATE.replace(" id name ", " __typename ");
      for (var time = 0; time < 2; time++) {
        assertThat(body(gateway, create)).contains("\"Person\"").doesNotContain("errors");
        ticker.turn(Duration.ofSeconds(1));
      }
      assertThat(body(gateway, delete(1).replace(" name ", " __typename ")))
          .contains("\"Person\"")
          .doesNotContain("errors");
      assertThat(names(database)).containsExactly("Bob", "Eve", "Eve");
    }
  }

  private static boolean asks(String text) {
    return text.contains(QUESTION);
  }

  private static String delete(int id) {
    return "mutation { deletePerson(input: {id: %d}) { name } }".formatted(id);
  }

  /** The same work several times at once, each of which waits for a lock by now. */
  private static <T> List<Future<T>> waiting(
      ExecutorService threads, TestDatabase database, int times, Callable<T> work)
      throws SQLException {
    List<Future<T>> started = new ArrayList<>();
    for (var time = 0; time < times; time++) {
      started.add(threads.submit(work));
    }
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      var count = 0;
      while (count < times) {
        LockSupport.parkNanos(5_000_000);
        try (var row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and wait_event_type = 'Lock' and query like 'insert%'")) {
          row.next();
          count = row.getInt(1);
        }
      }
    }
    return started;
  }

  private static List<String> names(TestDatabase database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select name from people order by id")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  private static String body(Gateway gateway, String document) {
    return Answer.of(People.execute(gateway, document)).text();
  }

  /** With a connection already open: opening one happens in the background, and asks as well. */
  private static Pool pool(Wire wire, int size) throws SQLException {
    var pool = Pool.open(wire.url(), Pool.Settings.DEFAULT.withMaximumSize(size));
    pool.borrow().close();
    return pool;
  }

  private Gateway gateway(TestDatabase database, Pool pool) throws SQLException {
    var definition = People.definition(database);
    var tokens = new PageTokens(new byte[32]);
    var runner = new Runner(definition, pool, tokens, 1_000, Handlers.NONE, ticker);
    return new Gateway(definition, runner, Settings.of(new byte[32]));
  }
}
