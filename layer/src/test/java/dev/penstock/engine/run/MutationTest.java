package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static dev.penstock.engine.run.JournalDesk.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Operation;
import dev.penstock.engine.FailureCode;
import dev.penstock.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutationTest {

  @ParameterizedTest
  @EnumSource
  void createAnswersWithWhatTheDatabaseMade(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      var first =
          desk.create(
              "Author",
              map("name", "Ada", "score", new BigDecimal("1.5")),
              "id",
              "name",
              "score",
              "mood",
              "age");
      var second = desk.create("Author", map("id", null, "name", "Ben", "age", null), "id", "age");
      var given = desk.create("Author", map("id", 77, "name", "Cyd"), "id");

      assertThat(first)
          .isEqualTo(
              "{\"id\":1,\"name\":\"Ada\",\"score\":\"1.50\",\"mood\":\"calm\",\"age\":null}");
      assertThat(second).isEqualTo("{\"id\":2,\"age\":null}");
      assertThat(given).isEqualTo("{\"id\":77}");
      assertThat(desk.query("select concat(id, name, mood) from author order by id"))
          .containsExactly("1Adacalm", "2Bencalm", "77Cydcalm");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aUuidKeyIsMadeUnlessGiven(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      desk.create("Author", map("name", "Ada"), "id");

      var made = desk.create("Post", map("authorId", 1), "id");
      var given =
          desk.create(
              "Post", map("id", "A0EEBC99-9c0b-4ef8-bb6d-6bb9bd380a11", "authorId", 1), "authorId");

      assertThat(made)
          .matches(
              "\\{\"id\":\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\"}");
      assertThat(given).isEqualTo("{\"authorId\":1}");
      assertThat(desk.query("select lower(concat(id, '')) from post"))
          .contains("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatADefaultMakesIsKnown(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      assertThat(desk.create("Ticket", map("note", "x"), "note")).isEqualTo("{\"note\":\"x\"}");
      assertThat(desk.query("select id from ticket where note = 'x'").getFirst()).hasSize(36);
      if (kind == TestDatabase.Kind.MYSQL) {
        refuses(
            () -> desk.create("Rate", map("note", "x"), "note"),
            FailureCode.BAD_ARGUMENT,
            "Give code a value; MySQL does not tell which key its default makes.",
            "code");
      } else {
        assertThat(desk.create("Rate", map("note", "x"), "code")).isEqualTo("{\"code\":\"std\"}");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void createWithoutAnyValueTakesAllDefaults(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      assertThat(desk.create("Mark", map(), "id")).isEqualTo("{\"id\":1}");
      assertThat(desk.query("select count(*) from mark where made is not null"))
          .containsExactly("1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theAnswerHasRelationsOfTheRow(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      desk.create("Author", map("name", "Ada"), "id");

      var created =
          desk.create(
              "Post",
              map("authorId", 1, "title", "One"),
              "title",
              new Asking.One("author", "name", new Asking.Many("posts", map(), "title")));
      var deleted =
          desk.delete(
              "Post",
              map("id", desk.query("select id from post").getFirst()),
              "title",
              new Asking.One("author", "name"));

      assertThat(created)
          .isEqualTo(
              "{\"title\":\"One\",\"author\":{\"name\":\"Ada\",\"posts\":{\"items\":[{\"title\":\"One\"}]}}}");
      assertThat(deleted).isEqualTo("{\"title\":\"One\",\"author\":{\"name\":\"Ada\"}}");
      assertThat(desk.query("select id from post")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void updateChangesWhatIsGivenAndNothingElse(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      desk.sql(
          "insert into author (name, age, mood) values ('Ada', 30, 'glad'), ('Ben', 40, 'sad');");

      var updated = desk.update("Author", map("id", 1, "age", null), "name", "age", "mood");

      assertThat(updated).isEqualTo("{\"name\":\"Ada\",\"age\":null,\"mood\":\"glad\"}");
      assertThat(desk.query("select concat(name, coalesce(age, -1), mood) from author order by id"))
          .containsExactly("Ada-1glad", "Ben40sad");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUpdateThatChangesNothingFindsItsRow(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      desk.sql("insert into house values (1, 'a', 'Old');");

      assertThat(desk.update("House", map("region", 1, "code", "a", "label", "Old"), "label"))
          .isEqualTo("{\"label\":\"Old\"}");
      assertThat(desk.update("House", map("region", 1, "code", "a"), "label"))
          .isEqualTo("{\"label\":\"Old\"}");
      refuses(
          () -> desk.update("House", map("region", 1, "code", "A"), "label"),
          FailureCode.NOT_FOUND,
          "There is no House with this key.");
      refuses(
          () ->
              desk.mutate(
                  Operation.UPDATE,
                  "House",
                  map("region", 1, "code", "a"),
                  map("label", map("eq", "old")),
                  "label"),
          FailureCode.CONDITION_FAILED,
          "No House with this key meets the condition.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMissingRowAndAFailedConditionAreTold(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      desk.sql("insert into author (name, age) values ('Ada', 30);");
      var young = map("age", map("lt", 30));
      var old = map("age", map("ge", 30));

      refuses(
          () -> desk.update("Author", map("id", 9, "age", 1), "id"),
          FailureCode.NOT_FOUND,
          "There is no Author with this key.");
      refuses(
          () -> desk.delete("Author", map("id", 9), "id"),
          FailureCode.NOT_FOUND,
          "There is no Author with this key.");
      refuses(
          () -> desk.mutate(Operation.UPDATE, "Author", map("id", 1, "age", 1), young, "id"),
          FailureCode.CONDITION_FAILED,
          "No Author with this key meets the condition.");
      refuses(
          () -> desk.mutate(Operation.DELETE, "Author", map("id", 1), young, "id"),
          FailureCode.CONDITION_FAILED,
          "No Author with this key meets the condition.");
      refuses(
          () -> desk.mutate(Operation.CREATE, "Author", map("name", "Ben", "age", 40), young, "id"),
          FailureCode.CONDITION_FAILED,
          "The new Author does not meet the condition.");
      assertThat(desk.query("select concat(name, age) from author")).containsExactly("Ada30");
      assertThat(desk.mutate(Operation.CREATE, "Author", map("name", "Ben", "age", 40), old, "age"))
          .isEqualTo("{\"age\":40}");
      assertThat(desk.mutate(Operation.UPDATE, "Author", map("id", 1, "age", 31), old, "age"))
          .isEqualTo("{\"age\":31}");
      assertThat(desk.mutate(Operation.DELETE, "Author", map("id", 1), old, "age"))
          .isEqualTo("{\"age\":31}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTimesOfARowAreFilledUnlessGiven(TestDatabase.Kind kind) {
    try (var desk = new JournalDesk(kind)) {
      desk.create("Author", map("name", "Ada"), "id");
      var given = OffsetDateTime.parse("2001-02-03T04:05:06.7896+01:00");
      var ben =
          desk.create(
              "Author",
              map("name", "Ben", "createdAt", given, "updatedAt", null),
              "createdAt",
              "updatedAt");
      var now = desk.query("select extract(year from created_at) from author where id = 1");
      var touched = desk.update("Author", map("id", 2, "age", 3), "createdAt", "updatedAt");

      assertThat(ben).isEqualTo("{\"createdAt\":\"2001-02-03T03:05:06.790Z\",\"updatedAt\":null}");
      assertThat(now)
          .containsExactly(
              Integer.toString(OffsetDateTime.now(java.time.ZoneOffset.UTC).getYear()));
      assertThat(touched)
          .startsWith("{\"createdAt\":\"2001-02-03T03:05:06.790Z\",\"updatedAt\":\"2");
      var text = touched.substring(touched.lastIndexOf(":\"2") + 2, touched.length() - 2);
      assertThat(Duration.between(Instant.parse(text), Instant.now()))
          .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }
  }
}
