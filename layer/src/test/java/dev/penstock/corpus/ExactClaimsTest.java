package dev.penstock.corpus;

import static dev.penstock.corpus.Society.everywhere;
import static dev.penstock.corpus.Society.fieldRules;
import static dev.penstock.corpus.Society.owner;
import static dev.penstock.corpus.Society.rules;
import static dev.penstock.corpus.Society.signedIn;
import static dev.penstock.corpus.Society.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Owners whose names a collation takes for equal are different people, wherever a rule stands and
 * however the row is found.
 */
class ExactClaimsTest {
  private static final int ROWS = 7;

  /** Somebody, and the rows that have one of the claims to the letter. */
  private record Case(Caller caller, Set<Integer> owned) {
    boolean owns(int id) {
      return owned.contains(id);
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case(token("ann", "Bob", List.of()), Set.of(1)),
          new Case(token("Ann", "ann ", List.of()), Set.of(2, 3)),
          new Case(token("änn", "änn", List.of()), Set.of(4)),
          new Case(token("bob", "bob ", List.of()), Set.of(6)),
          new Case(token("x", "y", List.of()), Set.of(7)),
          new Case(token("ANN", "BOB", List.of()), Set.of()));

  /** Without and with what leads databases to an owner's rows. */
  enum Indexed {
    NOWHERE,
    BY_OWNER;

    void make(TestDatabase database) throws SQLException {
      if (this == BY_OWNER) {
        database.run(
            """
            create index notes_owner on notes (owner, id);
            create index notes_above_owner on notes (above_id, owner, id);
            """);
      }
    }
  }

  /** The table, and the API of it without rules. */
  private record Notes(TestDatabase database, ApiDefinition bare) implements AutoCloseable {
    static Notes open(Kind kind, Indexed indexed) throws SQLException {
      var database = TestDatabase.create(kind);
      database.run(
          """
          create table notes (
            id integer not null primary key, owner varchar(40), content varchar(40) not null,
            above_id integer, code varchar(20) not null unique,
            constraint notes_above foreign key (above_id) references notes (id));
          insert into notes values
            (1, 'ann', 'one', 1, 'a'), (2, 'Ann', 'two', 1, 'b'), (3, 'ann ', 'three', 2, 'c'),
            (4, 'änn', 'four', 2, 'd'), (5, null, 'five', 3, 'e'), (6, 'bob', 'six', 6, 'f'),
            (7, 'x::y', 'seven', 7, 'g');
          """);
      indexed.make(database);
      return new Notes(database, People.definition(database));
    }

    Gateway gateway(ApiDefinition definition) {
      return GeneratedApi.gateway(database, definition);
    }

    @Override
    public void close() {
      database.close();
    }
  }

  private static String numbers(Set<Integer> ids) {
    return ids.stream()
        .sorted()
        .map("{\"id\":%d}"::formatted)
        .collect(Collectors.joining(",", "{\"items\":[", "]}"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void rowsAreFoundByTheLetter(Kind kind, Indexed indexed) throws SQLException {
    try (var notes = Notes.open(kind, indexed);
        var gateway = notes.gateway(rules(everywhere(notes.bare()), "Note", owner("owner")))) {
      var api = new Society.Asked(gateway);
      for (var each : CASES) {
        var caller = each.caller();
        assertThat(api.ask(caller, "{ listNotes { items { id } } }"))
            .isEqualTo("{\"data\":{\"listNotes\":%s}}".formatted(numbers(each.owned())));
        for (var id = 1; id <= ROWS; id++) {
          var seen = each.owns(id);
          assertThat(api.ask(caller, "{ getNote(id: %d) { id } }".formatted(id)))
              .isEqualTo(
                  "{\"data\":{\"getNote\":%s}}"
                      .formatted(seen ? "{\"id\":%d}".formatted(id) : null));
          var changed =
              api.ask(
                  caller,
                  "mutation { updateNote(input: {id: %d, content: \"new\"}) { id } }"
                      .formatted(id));
          assertThat(changed.contains("\"errors\"")).isNotEqualTo(seen);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void relationsLeadToRowsByTheLetter(Kind kind, Indexed indexed) throws SQLException {
    try (var notes = Notes.open(kind, indexed);
        var gateway = notes.gateway(rules(everywhere(notes.bare()), "Note", owner("owner")))) {
      var api = new Society.Asked(gateway);
      // Note 2 of Ann is below note 1 of ann; note 3 of the other Ann below her note 2.
      assertThat(api.ask(CASES.get(1).caller(), RELATED))
          .isEqualTo(
              "{\"data\":{\"listNotes\":{\"items\":["
                  + "{\"id\":2,\"above\":null,\"notesAsAbove\":{\"items\":[{\"id\":3}]}},"
                  + "{\"id\":3,\"above\":{\"id\":2},\"notesAsAbove\":{\"items\":[]}}]}}}");
      assertThat(api.ask(CASES.get(0).caller(), RELATED))
          .isEqualTo(
              "{\"data\":{\"listNotes\":{\"items\":["
                  + "{\"id\":1,\"above\":{\"id\":1},\"notesAsAbove\":{\"items\":[{\"id\":1}]}}]}}}");
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void fieldsAndFiltersCompareByTheLetter(Kind kind, Indexed indexed) throws SQLException {
    try (var notes = Notes.open(kind, indexed);
        var gateway =
            notes.gateway(
                fieldRules(everywhere(notes.bare(), signedIn()), "Note", "code", owner("owner")))) {
      var api = new Society.Asked(gateway);
      for (var each : CASES) {
        var found = "{ listNotes(filter: {code: {ne: \"\"}}) { items { id } } }";
        assertThat(api.ask(each.caller(), found))
            .isEqualTo("{\"data\":{\"listNotes\":%s}}".formatted(numbers(each.owned())));
      }
      assertThat(
              api.ask(
                  CASES.getFirst().caller(),
                  "{ listNotes(filter: {owner: {in: [\"ann\", \"X::Y\", \"bob\"]}}) { items { id }"
                      + " } }"))
          .isEqualTo("{\"data\":{\"listNotes\":%s}}".formatted(numbers(Set.of(1, 6))));
      assertThat(
              api.ask(
                  CASES.getFirst().caller(),
                  "{ listNotes(filter: {not: {or: [{owner: {eq: \"ann\"}}, {owner: {eq:"
                      + " \"X::Y\"}}]}}) { items { id } } }"))
          .isEqualTo("{\"data\":{\"listNotes\":%s}}".formatted(numbers(Set.of(2, 3, 4, 6, 7))));
    }
  }

  private static final String RELATED =
      "{ listNotes { items { id above { id } notesAsAbove { items { id } } } } }";

  static Stream<Arguments> places() {
    return Arrays.stream(Kind.values())
        .flatMap(
            kind -> Arrays.stream(Indexed.values()).map(indexed -> Arguments.of(kind, indexed)));
  }
}
