package dev.penstock.corpus;

import static dev.penstock.corpus.Society.everywhere;
import static dev.penstock.corpus.Society.is;
import static dev.penstock.corpus.Society.isClaim;
import static dev.penstock.corpus.Society.owner;
import static dev.penstock.corpus.Society.rules;
import static dev.penstock.corpus.Society.token;
import static dev.penstock.corpus.Society.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.RowCondition;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import dev.penstock.engine.explain.Explainer;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A row that its key led to, and whose texts the gateway itself compares with the caller's. Whoever
 * may not see it gets what an absent row gives, to the byte.
 */
class CheckedRowsTest {
  private static final Caller ANN = token("a1", "ann", List.of());
  private static final Caller BOB = token("b2", "bob", List.of());
  private static final String BY_GATEWAY = "-- compared by the gateway";
  private static final int ROWS = 7;

  private static TestDatabase notes(Kind kind) throws SQLException {
    var database = TestDatabase.create(kind);
    var mood = kind == Kind.POSTGRESQL ? "mood" : "enum('glad', 'sad')";
    if (kind == Kind.POSTGRESQL) {
      database.run("create type mood as enum ('glad', 'sad')");
    }
    database.run(
        """
        create table notes (id integer not null primary key, owner varchar(40), team varchar(40),
          content varchar(40) not null, story text, mood %s, above_id integer,
          constraint notes_above foreign key (above_id) references notes (id));
        insert into notes values
          (1, 'a1', 'red', 'one', 'long one', 'glad', null),
          (2, 'b2', 'red', 'two', 'long two', 'sad', 1),
          (3, 'A1', 'blue', 'three', 'long three', null, 1),
          (4, 'a1 ', null, 'four', 'long four', null, 2),
          (5, null, 'blue', 'five', null, null, null),
          (6, 'ann', 'green', 'six', null, 'sad', 5),
          (7, 'a1::ann', 'green', 'seven', null, null, 3);
        """
            .formatted(mood));
    return database;
  }

  /** Ids by hand: whose owner is one of the caller's claims to the letter, or who is green. */
  private static final Map<Caller, Set<Integer>> SEEN =
      Map.of(ANN, Set.of(1, 6, 7), BOB, Set.of(2, 6, 7), token("x", "y", List.of()), Set.of(6, 7));

  @ParameterizedTest
  @EnumSource(Kind.class)
  void onlyRowsThatPassAreAnswered(Kind kind) throws SQLException {
    try (var database = notes(kind)) {
      var api =
          rules(
              everywhere(People.definition(database)),
              "Note",
              owner("owner"),
              when(is("team", "green")));
      assertThat(asked(api, "{ getNote(id: 1) { content } }")).contains(BY_GATEWAY);
      try (var gateway = GeneratedApi.gateway(database, api)) {
        var asked = new Society.Asked(gateway);
        SEEN.forEach((caller, seen) -> {
          for (var id = 0; id <= ROWS + 1; id++) {
            assertThat(asked.ask(caller, "{ getNote(id: %d) { id } }".formatted(id)))
                .isEqualTo(
                    "{\"data\":{\"getNote\":%s}}"
                        .formatted(seen.contains(id) ? "{\"id\":%d}".formatted(id) : null));
          }
        });
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void bothOfTwoConditionsMustPass(Kind kind) throws SQLException {
    try (var database = notes(kind)) {
      var both = new RowCondition.And(List.of(isClaim("owner", "sub"), is("team", "red")));
      var api = rules(everywhere(People.definition(database)), "Note", when(both));
      assertThat(asked(api, "{ getNote(id: 1) { content } }")).contains(BY_GATEWAY);
      try (var gateway = GeneratedApi.gateway(database, api)) {
        var asked = new Society.Asked(gateway);
        assertThat(asked.ask(ANN, "{ a: getNote(id: 1) { id } b: getNote(id: 2) { id } }"))
            .isEqualTo("{\"data\":{\"a\":{\"id\":1},\"b\":null}}");
        assertThat(asked.ask(BOB, "{ a: getNote(id: 1) { id } b: getNote(id: 2) { id } }"))
            .isEqualTo("{\"data\":{\"a\":null,\"b\":{\"id\":2}}}");
      }
    }
  }

  /** What would take time or may fail is not even read of rows that are not the caller's. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void theDatabaseComparesWhereMoreIsReadThanShortValues(Kind kind) throws SQLException {
    try (var database = notes(kind)) {
      var api = rules(everywhere(People.definition(database)), "Note", owner("owner"));
      for (var selection :
          List.of("story", "above { id }", "notesAsAbove { items { id } }", "content story")) {
        assertThat(asked(api, "{ getNote(id: 1) { %s } }".formatted(selection)))
            .as(selection)
            .contains("getNote")
            .doesNotContain(BY_GATEWAY);
      }
      assertThat(asked(api, "{ listNotes { items { id } } }")).doesNotContain(BY_GATEWAY);
      var long_ = rules(everywhere(People.definition(database)), "Note", owner("story"));
      assertThat(asked(long_, "{ getNote(id: 1) { id } }")).doesNotContain(BY_GATEWAY);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aStrangersRowThatCannotBeWrittenTellsNothing(Kind kind) throws SQLException {
    try (var database = notes(kind)) {
      var api = rules(everywhere(People.definition(database)), "Note", owner("owner"));
      database.run(
          kind == Kind.POSTGRESQL
              ? "alter type mood add value 'new'"
              : "alter table notes modify column mood enum('glad', 'sad', 'new')");
      database.run("update notes set mood = 'new' where id in (1, 2)");
      try (var gateway = GeneratedApi.gateway(database, api)) {
        var asked = new Society.Asked(gateway);
        assertThat(asked.ask(ANN, "{ getNote(id: 2) { mood } }"))
            .isEqualTo(asked.ask(ANN, "{ getNote(id: 99) { mood } }"))
            .isEqualTo("{\"data\":{\"getNote\":null}}");
        assertThat(asked.ask(ANN, "{ getNote(id: 1) { mood } }")).contains("\"errors\"");
      }
    }
  }

  /** Its key is no key of the rows that it shows of tables that inherit from it. */
  @Test
  void eachOfSeveralRowsWithTheKeyIsLookedAt() throws SQLException {
    try (var database = notes(Kind.POSTGRESQL)) {
      var api = rules(everywhere(People.definition(database)), "Note", owner("owner"));
      database.run(
          """
          create table letters () inherits (notes);
          insert into letters values (1, 'b2', 'red', 'of Bob', null, null, null);
          """);
      try (var gateway = GeneratedApi.gateway(database, api)) {
        var asked = new Society.Asked(gateway);
        assertThat(asked.ask(ANN, "{ getNote(id: 1) { content } }")).contains("\"one\"");
        assertThat(asked.ask(BOB, "{ getNote(id: 1) { content } }")).contains("\"of Bob\"");
      }
    }
  }

  private static String asked(ApiDefinition api, String document) {
    var request = new Request(document, "", Map.of(), ANN, "r", false);
    return new Explainer(api, Limits.DEFAULT, 1_000).explain(request).toString();
  }
}
