package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.engine.run.Asking.Many;
import dev.penstock.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IndexTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void aPageIsReadFromTheIndexWhereverItStarts(TestDatabase.Kind kind) throws Exception {
    try (var probe = large(kind)) {
      var asking = new Asking(Library.definition(kind));
      for (var sort :
          List.of(
              List.of(),
              List.of(map("shelfId", "ASC")),
              List.of(map("shelfId", "DESC"), map("id", "DESC")))) {
        var first = asking.list("Book", map("limit", 10, "sort", sort), "nextToken");
        var token = MAPPER.readTree(probe.ask(first)).get("nextToken").textValue();
        var second =
            asking.list(
                "Book",
                map("limit", 10, "sort", sort, "nextToken", token),
                "id",
                "title",
                "nextToken");

        assertThat(probe.explain(second)).as("%s", sort).satisfies(plan -> usesIndex(kind, plan));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsBelowRowsAreReadFromTheIndex(TestDatabase.Kind kind) throws Exception {
    try (var probe = large(kind)) {
      var books = new Many("books", map("limit", 3), "id", "title", "nextToken");
      var root =
          new Asking(Library.definition(kind))
              .list("Shelf", map("limit", 5), "id", books, "nextToken");

      assertThat(probe.explain(root)).satisfies(plan -> usesIndex(kind, plan));
    }
  }

  @ParameterizedTest
  @EnumSource
  void exactTextIsFoundThroughTheIndex(TestDatabase.Kind kind) throws Exception {
    try (var probe = large(kind)) {
      var asking = new Asking(Library.definition(kind));

      var equal = asking.list("Book", map("filter", map("title", map("eq", "Title 77"))), "id");
      var begins =
          asking.list(
              "Book",
              map("filter", map("title", map("in", List.of("Title 77", "Title 78")))),
              "id");

      assertThat(probe.explain(equal)).satisfies(plan -> usesIndex(kind, plan));
      assertThat(probe.explain(begins)).satisfies(plan -> usesIndex(kind, plan));
    }
  }

  private static void usesIndex(TestDatabase.Kind kind, String plan) {
    switch (kind) {
      case POSTGRESQL -> assertThat(plan).contains("Index").doesNotContain("Seq Scan on book");
      case MYSQL ->
          assertThat(plan)
              .doesNotContain("Table scan on t0", "Table scan on t1")
              .containsIgnoringCase("index");
      // The table's alias, partitions aside, its kind of access: ALL is a scan.
      case MARIADB ->
          assertThat(plan)
              .doesNotContainPattern(
                  "\"table_name\": \"t[01]\",\\s*\"access_type\": \"ALL\",[^}]*\"rows\": [0-9]{4}");
    }
  }

  private static Probe large(TestDatabase.Kind kind) throws SQLException {
    var probe = Probe.library(kind);
    run(probe, "create index book_title on book (title, id)");
    var shelves = new StringBuilder("insert into shelf (id, label) values (100, 'x')");
    var books = new StringBuilder("insert into book (id, shelf_id, title) values (200, 10, 'x')");
    for (var i = 1000; i < 9000; i++) {
      shelves.append(i % 10 == 0 ? ",(%d, 'Shelf')".formatted(i) : "");
      books.append(",(%d, %d, 'Title %d')".formatted(i, 1000 + i % 800 * 10, i));
    }
    run(probe, shelves.toString());
    run(probe, books.toString());
    run(probe, kind == TestDatabase.Kind.POSTGRESQL ? "analyze" : "analyze table book, shelf");
    return probe;
  }

  private static void run(Probe probe, String sql) throws SQLException {
    try (var statement = probe.connection().createStatement()) {
      statement.execute(sql);
    }
  }
}
