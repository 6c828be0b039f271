package dev.penstock.corpus;

import static dev.penstock.corpus.Society.everywhere;
import static dev.penstock.corpus.Society.owner;
import static dev.penstock.corpus.Society.rules;
import static dev.penstock.corpus.Society.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Claims that are longer than the column of the owner own nothing there, and take nothing from the
 * other claims; the length is counted in characters, as databases do.
 */
class ShortOwnersTest {
  private static final String LIST = "{ listNotes { items { id } } }";

  /** Who asks one gateway, one after the other, and the rows of each by hand. */
  private record Asked(String sub, String username, String answer) {}

  private static final List<Asked> IN_TURN =
      List.of(
          new Asked("abcdef", "x", "[]"),
          new Asked("abcde", "abcdefg", "[{\"id\":1}]"),
          new Asked("abcdefg", "abcde", "[{\"id\":1}]"),
          new Asked("😀😀😀😀😀", "abcdef", "[{\"id\":2}]"),
          new Asked("a", "b", "[{\"id\":3},{\"id\":4}]"),
          new Asked("abcdef", "abcdefgh", "[]"),
          new Asked("b", "abcde", "[{\"id\":1},{\"id\":4}]"));

  @ParameterizedTest
  @EnumSource(Kind.class)
  void longerClaimsOwnNothing(Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(
          """
          create table notes (id integer not null primary key, owner varchar(5));
          insert into notes values
            (1, 'abcde'), (2, '😀😀😀😀😀'), (3, 'a::b'), (4, 'b');
          """);
      var definition = rules(everywhere(People.definition(database)), "Note", owner("owner"));
      try (var gateway = GeneratedApi.gateway(database, definition)) {
        var api = new Society.Asked(gateway);
        for (var asked : IN_TURN) {
          assertThat(api.ask(token(asked.sub(), asked.username(), List.of()), LIST))
              .isEqualTo("{\"data\":{\"listNotes\":{\"items\":%s}}}".formatted(asked.answer()));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void blanksAtTheEndAreNotCutFromClaims(Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(
          """
          create table notes (id integer not null primary key, owner char(5));
          insert into notes values (1, 'abcde'), (2, 'ab');
          """);
      var definition = rules(everywhere(People.definition(database)), "Note", owner("owner"));
      try (var gateway = GeneratedApi.gateway(database, definition)) {
        var api = new Society.Asked(gateway);
        assertThat(api.ask(token("abcde ", "y", List.of()), LIST)).contains("\"items\":[]");
        assertThat(api.ask(token("abcde", "y", List.of()), LIST)).contains("[{\"id\":1}]");
        assertThat(api.ask(token("ab", "y", List.of()), LIST)).contains("[{\"id\":2}]");
      }
    }
  }
}
