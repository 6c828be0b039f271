package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Index;
import dev.penstock.definition.Model;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.run.Asking.Many;
import dev.penstock.engine.run.Asking.One;
import dev.penstock.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that an index has ready for each value of a column. */
final class SoughtTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<Map<String, @Nullable Object>> FILTERS =
      List.of(
          map("authorId", map("eq", 1)),
          map("authorId", map("eq", 99)),
          map("authorId", map("in", List.of(2, 1, 99))),
          map("or", List.of(map("authorId", map("eq", 1)), map("authorId", map("eq", 1)))),
          map("authorId", map("in", List.of(1, 2)), "pages", map("gt", 10)),
          map("authorId", map("in", List.of(1, 2, 3)), "title", map("contains", "S")),
          map("authorId", map("in", List.of(1, 2)), "id", map("ge", 102)),
          map("authorId", map("in", List.of(1, 2)), "shelfId", map("le", 13)),
          map("authorId", map("in", List.of(1, 2)), "shelfId", map("eq", 10)),
          map(
              "authorId", map("in", List.of(1, 2)),
              "shelfId", map("eq", 10),
              "sort", map("eq", "film")),
          map("title", map("in", List.of("Sea", "Mole", "sea", "Sea"))));
  private static final List<List<Map<String, @Nullable Object>>> SORTS =
      List.of(
          List.of(),
          List.of(map("id", "DESC")),
          List.of(map("title", "ASC")),
          List.of(map("title", "DESC"), map("id", "DESC")),
          List.of(map("title", "DESC"), map("id", "ASC")),
          List.of(map("pages", "ASC")));

  @ParameterizedTest
  @EnumSource
  void answersAreThoseThatAreFoundWithoutTheIndex(TestDatabase.Kind kind) throws Exception {
    var plain = Library.definition(kind);
    var indexed = indexed(plain);
    var differing = 0;
    try (var probe = new Probe(kind, LibraryTables.script(kind), plain);
        var sought = new Probe(kind, LibraryTables.script(kind), indexed)) {
      for (var filter : FILTERS) {
        for (var sort : SORTS) {
          for (var wanted : wanted()) {
            var arguments = map("filter", filter, "sort", sort, "limit", 3);
            var root = new Asking(plain).list("Book", arguments, wanted);
            var other = new Asking(indexed).list("Book", arguments, wanted);

            assertThat(rows(sought.ask(other)))
                .as("%s", arguments)
                .isEqualTo(rows(probe.ask(root)));
            differing += sought.sql(other).equals(probe.sql(root)) ? 0 : 1;
          }
        }
      }
    }
    if (kind == TestDatabase.Kind.POSTGRESQL) {
      assertThat(differing).isGreaterThan(50);
    } else {
      assertThat(differing).isZero();
    }
  }

  /** Page tokens are never the same twice. */
  private static String rows(String answer) {
    return answer.replaceAll("\"nextToken\":\"[^\"]+\"", "\"nextToken\":\"…\"");
  }

  private static List<Object[]> wanted() {
    return List.of(
        new Object[] {"id", "title", "nextToken"},
        new Object[] {"title", new One("shelf", "label"), new One("author", "name")},
        new Object[] {"title", new Many("marks", map("limit", 2), "word")},
        new Object[] {
          "title",
          new One("shelf", "label"),
          new Many("marks", map(), "word"),
          new Many("volumes", map(), "title")
        });
  }

  @Test
  void followingPagesComeTogetherToTheWholeList() throws Exception {
    var definition = indexed(Library.definition(TestDatabase.Kind.POSTGRESQL));
    try (var probe =
        new Probe(
            TestDatabase.Kind.POSTGRESQL,
            LibraryTables.script(TestDatabase.Kind.POSTGRESQL),
            definition)) {
      List<String> ids = new ArrayList<>();
      @Nullable String token = null;
      do {
        var arguments = map("filter", map("authorId", map("in", List.of(2, 1, 4, 1))), "limit", 2);
        if (token != null) {
          arguments.put("nextToken", token);
        }
        var page =
            MAPPER.readTree(
                probe.ask(new Asking(definition).list("Book", arguments, "id", "nextToken")));
        page.get("items").forEach(item -> ids.add(item.get("id").asText()));
        token = page.get("nextToken").isNull() ? null : page.get("nextToken").textValue();
      } while (token != null);

      // select id from book where author_id in (1, 2, 4) order by id
      assertThat(ids).containsExactly("100", "101", "102", "105", "106", "107", "109");
    }
  }

  /**
   * PostgreSQL takes values for as frequent as others that it knows of, and would go through the
   * primary key in search of three such values.
   */
  @Test
  void valuesThatNoRowHasMisleadNobody() throws Exception {
    var kind = TestDatabase.Kind.POSTGRESQL;
    var definition = indexed(Library.definition(kind));
    try (var probe = new Probe(kind, LibraryTables.script(kind), definition)) {
      many(probe);
      for (var values : List.of(List.of(7777), List.of(7777, 7778, 7779))) {
        var root =
            new Asking(definition)
                .list("Book", map("filter", map("authorId", map("in", values))), "id", "nextToken");

        assertThat(probe.explain(root)).contains("book_author").doesNotContain("book_pkey");
      }
    }
  }

  /** To sort what hangs on each row by itself would send the answer in pieces. */
  @Test
  void whatHangsOnAPageOfSeveralValuesIsSortedOnce() throws Exception {
    var kind = TestDatabase.Kind.POSTGRESQL;
    var definition = indexed(Library.definition(kind));
    try (var probe = new Probe(kind, LibraryTables.script(kind), definition)) {
      many(probe);
      var arguments = map("filter", map("authorId", map("in", List.of(1, 2))), "limit", 20);
      var root =
          new Asking(definition)
              .list("Book", arguments, "id", new Many("marks", map("limit", 2), "word"));

      assertThat(probe.explain(root)).contains("Sort").doesNotContain("Incremental Sort");
    }
  }

  /** Below a row, an index over both columns is right for any values. */
  @Test
  void whatAnIndexHasTogetherIsPlannedOnce() throws Exception {
    var kind = TestDatabase.Kind.POSTGRESQL;
    var plain = Library.definition(kind);
    var indexed = indexed(plain);
    var wanted = map("filter", map("authorId", map("in", List.of(1, 2))), "limit", 3);
    var others = map("filter", map("title", map("in", List.of("Sea"))), "limit", 3);
    try (var probe = new Probe(kind, LibraryTables.script(kind), plain);
        var together = new Probe(kind, LibraryTables.script(kind), indexed)) {
      assertThat(probe.sql(below(plain, wanted))).contains("generate_series");
      assertThat(together.sql(below(indexed, wanted))).doesNotContain("generate_series");
      assertThat(together.sql(below(indexed, others))).contains("generate_series");
    }
  }

  private static Root below(ApiDefinition definition, Map<String, @Nullable Object> arguments) {
    return new Asking(definition).list("Shelf", map(), "id", new Many("books", arguments, "id"));
  }

  /** 30,000 books of 100 authors, every 100th of the same. */
  private static void many(Probe probe) throws SQLException {
    try (var statement = probe.connection().createStatement()) {
      statement.execute(
          """
          insert into person select 1000 + i, 'Somebody', null from generate_series(0, 99) i;
          insert into book (id, shelf_id, title, author_id)
            select 1000 + i, 10, 'Title ' || i, 1000 + i % 100 from generate_series(0, 29999) i;
          create index book_author on book (author_id, id);
          analyze\
          """);
    }
  }

  /** The same with indexes that have books of an author, and books of a title, in order. */
  private static ApiDefinition indexed(ApiDefinition definition) {
    return new ApiDefinition(
        definition.database(),
        definition.models().stream()
            .map(model -> model.name().equals("Book") ? indexed(model) : model)
            .toList(),
        definition.enums(),
        definition.authorization());
  }

  private static Model indexed(Model model) {
    return new Model(
        model.name(),
        model.plural(),
        model.table(),
        model.description(),
        model.fields(),
        model.relations(),
        model.primaryKey(),
        model.constraints(),
        List.of(
            index("authorId", "id"),
            index("shelfId", "authorId", "id"),
            index("authorId", "title", "id"),
            index("authorId", "pages", "id"),
            index("authorId", "shelfId", "sort", "id"),
            index("shelfId", "id"),
            index("title", "id")),
        model.readOnly(),
        model.disabled(),
        model.authorization());
  }

  private static Index index(String... fields) {
    return new Index(
        String.join("_", fields),
        Stream.of(fields).map(field -> new Index.Part(field, false)).toList(),
        false,
        false);
  }
}
