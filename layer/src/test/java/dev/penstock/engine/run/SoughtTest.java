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
          map("title", map("in", List.of("Sea", "Mole", "sea", "Sea"))),
          map("title", map("in", List.of("Sea", "Sea"))),
          map("title", map("eq", "Sea")),
          map("title", map("in", List.of("Sea", "Mole", "Nothing")), "id", map("ge", 102)),
          map("title", map("in", List.of("Sea", "Mole")), "pages", map("gt", 10)),
          map("title", map("in", List.of("Sea", "Mole")), "authorId", map("eq", 1)),
          map("title", map("in", List.of("Sea", "Mole", "sea", "SEA", "M", "S"))));
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
    assertThat(differing).isGreaterThan(50);
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

  @ParameterizedTest
  @EnumSource
  void followingPagesComeTogetherToTheWholeList(TestDatabase.Kind kind) throws Exception {
    var definition = indexed(Library.definition(kind));
    try (var probe = new Probe(kind, LibraryTables.script(kind), definition)) {
      // select id from book where author_id in (1, 2, 4) order by id
      assertThat(ids(probe, definition, map("authorId", map("in", List.of(2, 1, 4, 1)))))
          .containsExactly("100", "101", "102", "105", "106", "107", "109");
      try (var statement = probe.connection().createStatement()) {
        statement.execute("update book set title = 'x'");
        statement.execute("update book set title = 'Sea' where id in (100, 101, 105, 108)");
        statement.execute("update book set title = 'sea' where id in (102, 107)");
        statement.execute("update book set title = 'Mole' where id in (106, 109)");
      }
      // select id from book where title in ('Sea', 'Mole') order by id, and only the very texts
      assertThat(ids(probe, definition, map("title", map("in", List.of("Mole", "Sea", "Mole")))))
          .containsExactly("100", "101", "105", "106", "108", "109");
    }
  }

  private static List<String> ids(
      Probe probe, ApiDefinition definition, Map<String, @Nullable Object> filter)
      throws Exception {
    List<String> ids = new ArrayList<>();
    @Nullable String token = null;
    do {
      var arguments = map("filter", filter, "limit", 2);
      if (token != null) {
        arguments.put("nextToken", token);
      }
      var page =
          MAPPER.readTree(
              probe.ask(new Asking(definition).list("Book", arguments, "id", "nextToken")));
      page.get("items").forEach(item -> ids.add(item.get("id").asText()));
      token = page.get("nextToken").isNull() ? null : page.get("nextToken").textValue();
    } while (token != null);
    return ids;
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

  /**
   * Of two indexes that begin with the column MySQL would take the one that has the rows in another
   * order, and of several values both databases would read and sort all rows.
   */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL")
  void ofTextsOnlyThePagesAreRead(TestDatabase.Kind kind) throws Exception {
    var definition = indexed(Library.definition(kind));
    try (var probe = new Probe(kind, LibraryTables.script(kind), definition);
        var statement = probe.connection().createStatement()) {
      statement.execute(
          """
          insert into book (id, shelf_id, title, author_id)
            with recursive r(i) as (select 0 union all select i + 1 from r where i < 900)
            select 1000 + i * 8 + j, 10, concat('Title ', (i * 8 + j) % 4), 1
              from r, (select 0 as j union all select 1 union all select 2 union all select 3
                union all select 4 union all select 5 union all select 6 union all select 7) js
          """);
      statement.execute("create index title_pages_id on book (title, pages, id)");
      statement.execute("create index title_id on book (title, id)");
      statement.execute("analyze table book");
      for (var values : List.of(List.of("Title 1"), List.of("Title 1", "Nobody", "Title 3"))) {
        var filter = map("title", map("in", values));
        var root = new Asking(definition).list("Book", map("filter", filter, "limit", 20), "id");
        statement.execute("flush status");

        assertThat(MAPPER.readTree(probe.ask(root)).get("items")).hasSize(20);
        try (var reads =
            statement.executeQuery(
                "select cast(sum(variable_value) as signed) from %s.session_status where variable_name in ('Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd_next', 'Handler_read_rnd')"
                    .formatted(
                        kind == TestDatabase.Kind.MYSQL
                            ? "performance_schema"
                            : "information_schema"))) {
          reads.next();
          assertThat(reads.getInt(1)).as("%s", values).isLessThan(1000);
        }
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
