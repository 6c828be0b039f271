package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static dev.penstock.engine.run.JournalDesk.refusal;
import static dev.penstock.engine.run.JournalDesk.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.Pool;
import dev.penstock.definition.Operation;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each refusal is provoked for real, and is the same on every database. */
class RefusalTest {

  @ParameterizedTest
  @EnumSource
  void constraintsNameTheirFields(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      desk.sql(
          "insert into author (name) values ('Ada'), ('Ben');\n"
              + "insert into post values ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 1, 'it''s for key"
              + " ''x''', null);");
      var title = "it's for key 'x'";

      refuses(
          () -> desk.create("Author", map("name", "Ada"), "id"),
          FailureCode.UNIQUE_VIOLATION,
          "Another Author has the same name.",
          "name");
      refuses(
          () -> desk.create("Author", map("id", 1, "name", "Eve"), "id"),
          FailureCode.UNIQUE_VIOLATION,
          "Another Author has the same id.",
          "id");
      refuses(
          () -> desk.update("Author", map("id", 2, "name", "Ada"), "id"),
          FailureCode.UNIQUE_VIOLATION,
          "Another Author has the same name.",
          "name");
      refuses(
          () -> desk.create("Post", map("authorId", 1, "title", title), "id"),
          FailureCode.UNIQUE_VIOLATION,
          "Another Post has the same authorId and title.",
          "authorId",
          "title");
      refuses(
          // With a null title MySQL 9.7 would not look: its foreign key shares an index with it.
          () -> desk.create("Post", map("authorId", 9, "title", "x"), "id"),
          FailureCode.FOREIGN_KEY_VIOLATION,
          "authorId refers to a row that does not exist.",
          "authorId");
      refuses(
          () -> desk.delete("Author", map("id", 1), "id"),
          FailureCode.FOREIGN_KEY_VIOLATION,
          "Other rows still refer to this Author.");
      refuses(
          () -> desk.create("Author", map("name", null), "id"),
          FailureCode.NOT_NULL_VIOLATION,
          "name needs a value.",
          "name");
      refuses(
          () -> desk.create("Author", map("age", 3), "id"),
          FailureCode.NOT_NULL_VIOLATION,
          "name needs a value.",
          "name");
      refuses(
          () -> desk.create("Author", map("name", "Eve", "age", -1), "id"),
          FailureCode.CHECK_VIOLATION,
          "The database has a rule for age that this row does not meet.",
          "age");
      assertThat(desk.query("select name from author order by id")).containsExactly("Ada", "Ben");
    }
  }

  @ParameterizedTest
  @EnumSource
  void valuesThatDoNotFitNameTheirFields(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      refuses(
          () -> desk.create("Author", map("name", "Eleven char"), "id"),
          FailureCode.TOO_LONG,
          "The value of name does not fit the length that the database holds.",
          "name");
      refuses(
          () -> desk.create("Author", map("name", "Eve", "code", 40000), "id"),
          FailureCode.OUT_OF_RANGE,
          "The value of code is outside what the database holds.",
          "code");
      refuses(
          () -> desk.create("Author", map("name", "Eve", "score", new BigDecimal("99.996")), "id"),
          FailureCode.OUT_OF_RANGE,
          "The value of score is outside what the database holds.",
          "score");
      assertThat(refusal(() -> desk.create("Author", map("name", "\uD800"), "id")).code())
          .isEqualTo(FailureCode.BAD_VALUE);
      assertThat(desk.query("select name from author")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDatabasesWordsAreForDebuggingOnly(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      desk.sql("insert into author (name) values ('Ada');");

      var failure = refusal(() -> desk.create("Author", map("name", "Ada"), "id"));

      assertThat(failure.detail()).contains("author_name");
      assertThat(failure.message()).doesNotContain("author_name");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangedCatalogIsStale(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      desk.sql("alter table house drop column label;\ndrop table mark;");

      assertThat(
              refusal(() ->
                      desk.create("House", map("region", 1, "code", "a", "label", "x"), "label"))
                  .code())
          .isEqualTo(FailureCode.STALE);
      assertThat(refusal(() -> desk.create("Mark", map(), "id")).code())
          .isEqualTo(FailureCode.STALE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitsTooLongForARowIsToldSo(TestDatabase.Kind kind) throws SQLException {
    var settings = Pool.Settings.DEFAULT.withMaximumSize(2).withStatement(Duration.ofMillis(1));
    try (var desk = new JournalDesk(kind, settings)) {
      desk.sql("insert into house values (1, 'a', 'Old');");
      try (var other = desk.database().connect();
          var statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.executeUpdate("update house set label = 'Mine'");

        var failure =
            refusal(
                () -> desk.update("House", map("region", 1, "code", "a", "label", "x"), "label"));

        assertThat(failure.code()).as("%s", failure).isEqualTo(FailureCode.TIMEOUT);
        other.rollback();
      }
    }
  }

  @Test
  void mysqlItselfEndsAReadThatTakesTooLong() {
    var settings = Pool.Settings.DEFAULT.withMaximumSize(2).withStatement(Duration.ofMillis(50));
    try (var desk = new JournalDesk(TestDatabase.Kind.MYSQL, settings)) {
      desk.sql(
          """
          drop table house;
          create view house as select 1 as region, 'a' as code, (select count(*) from
            information_schema.columns a, information_schema.columns b, information_schema.columns c) as label;
          """);

      var failure = refusal(() -> desk.list("House", "label"));

      assertThat(failure.code()).isEqualTo(FailureCode.TIMEOUT);
      assertThat(failure.detail()).contains("maximum statement execution time exceeded");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoLosesARaceRunsOnceMoreAndNotTwice(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      desk.sql("insert into house values (1, 'a', 'Old');");
      desk.sql(kind == TestDatabase.Kind.POSTGRESQL ? LOSING_ON_POSTGRESQL : LOSING_ON_MYSQL);
      var lost = map("region", 1, "code", "a", "label", "lost twice");
      var won = map("region", 1, "code", "a", "label", "lost once");

      refuses(
          () -> desk.update("House", lost, "label"),
          FailureCode.SERIALIZATION,
          "Another request changed the same rows at the same time, try again.");
      assertThat(desk.query("select label from house")).containsExactly("Old");
      assertThat(desk.update("House", won, "label")).isEqualTo("{\"label\":\"lost once\"}");
    }
  }

  /** The first three updates lose; what counts them does not roll back. */
  private static final String LOSING_ON_POSTGRESQL =
      """
      create sequence tries;
      create function lose() returns trigger language plpgsql as $$ begin \
        if nextval('tries') <= 3 then raise exception 'lost' using errcode = '40001'; end if; \
        return new; end $$;
      create trigger losing before update on house for each row execute function lose();
      """;

  private static final String LOSING_ON_MYSQL =
      """
      create table tries (n int) engine = myisam;
      insert into tries values (0);
      create trigger losing before update on house for each row begin \
        update tries set n = n + 1; if (select n from tries) <= 3 then \
        signal sqlstate '40001' set mysql_errno = 1213; end if; end;
      """;

  @ParameterizedTest
  @EnumSource
  void ofTwoUpdatesWithOneConditionExactlyOneWins(TestDatabase.Kind kind) throws Exception {
    try (var desk = new JournalDesk(kind)) {
      desk.sql("insert into house values (1, 'a', 'Old');");
      for (var round = 0; round < 10; round++) {
        desk.sql("update house set label = 'Old';");

        var won = together(desk, "Old");

        assertThat(won)
            .containsExactlyInAnyOrder(
                "won", "CONDITION_FAILED", "CONDITION_FAILED", "CONDITION_FAILED");
      }
    }
  }

  private static Stream<String> together(JournalDesk desk, String label) throws Exception {
    var barrier = new CyclicBarrier(4);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, 4)
              .mapToObj(number -> threads.submit(attempt(desk, label, barrier, "New" + number)))
              .toList();
      return Stream.of(
          running.get(0).get(), running.get(1).get(), running.get(2).get(), running.get(3).get());
    }
  }

  private static Callable<String> attempt(
      JournalDesk desk, String label, CyclicBarrier barrier, String to) {
    return () -> {
      barrier.await();
      try {
        desk.mutate(
            Operation.UPDATE,
            "House",
            map("region", 1, "code", "a", "label", to),
            map("label", map("eq", label)),
            "label");
        return "won";
      } catch (Failure.Exception e) {
        return e.failure().code().name();
      }
    };
  }
}
