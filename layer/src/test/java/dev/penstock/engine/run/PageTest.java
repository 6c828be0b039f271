package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.engine.run.Asking.Many;
import dev.penstock.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PageTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<Object> SORTS =
      List.of(
          List.of(map("price", "ASC")),
          List.of(map("price", "DESC")),
          List.of(map("sort", "ASC")),
          List.of(map("sort", "DESC"), map("pages", "ASC")),
          List.of(map("authorId", "ASC"), map("price", "DESC"), map("id", "DESC")),
          List.of(map("title", "ASC")),
          List.of());

  @ParameterizedTest
  @EnumSource
  void pagesOfAnySizeAddUpToTheWholeInItsOrder(TestDatabase.Kind kind) throws Exception {
    try (var probe = Probe.library(kind)) {
      var asking = new Asking(Library.definition(kind));
      for (var sort : SORTS) {
        for (var direction : List.of("ASC", "DESC")) {
          var whole =
              ids(
                  items(
                      probe.ask(
                          asking.list(
                              "Book", map("sort", sort, "sortDirection", direction), "id"))));

          for (var size : List.of(1, 2, 3, 9, 10)) {
            var pages =
                walk(
                    probe,
                    asking,
                    map("sort", sort, "sortDirection", direction, "limit", size),
                    () -> {});

            assertThat(pages).as("%s %s by %d", sort, direction, size).isEqualTo(whole);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void ordersAgreeWithSqlWrittenByHand(TestDatabase.Kind kind) throws Exception {
    try (var probe = Probe.library(kind)) {
      var asking = new Asking(Library.definition(kind));
      var hand =
          "select id from book order by case when price is null then 0 else 1 end, price, id";
      var handDown =
          "select id from book order by case when sort is null then 1 else 0 end, case cast(sort as"
              + " char(5)) when 'tape' then 0 when 'film' then 1 else 2 end, pages is not null,"
              + " pages, id";

      var up = ids(items(probe.ask(asking.list("Book", map("sort", SORTS.getFirst()), "id"))));
      var down = ids(items(probe.ask(asking.list("Book", map("sort", SORTS.get(3)), "id"))));

      assertThat(up).isEqualTo(select(probe, hand));
      assertThat(down).isEqualTo(select(probe, handDown));
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatComeAndGoBetweenPagesMoveNoOthers(TestDatabase.Kind kind) throws Exception {
    try (var probe = Probe.library(kind)) {
      var asking = new Asking(Library.definition(kind));
      var arguments = map("sort", List.of(map("price", "DESC")), "limit", 2);
      var before =
          ids(
              items(
                  probe.ask(
                      asking.list("Book", map("sort", List.of(map("price", "DESC"))), "id"))));
      var number = new int[] {0};

      var seen =
          walk(
              probe,
              asking,
              arguments,
              () -> {
                number[0]++;
                run(
                    probe,
                    "insert into book (id, shelf_id, title, price) values (%d, 10, 'New', 500)"
                        .formatted(1000 + number[0]));
                run(
                    probe,
                    "insert into book (id, shelf_id, title) values (%d, 10, 'New')"
                        .formatted(number[0]));
                run(probe, "delete from book where id = 105");
              });

      before.remove("105");
      seen.removeIf(id -> id.length() < 3);
      assertThat(seen.stream().filter(id -> !id.equals("105"))).containsExactlyElementsOf(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesBelowRowsGoOnFromTheirOwnTokens(TestDatabase.Kind kind) throws Exception {
    try (var probe = Probe.library(kind)) {
      var asking = new Asking(Library.definition(kind));
      List<String> seen = new ArrayList<>();
      String token = null;
      do {
        var books =
            new Many(
                "books",
                map("limit", 2, "nextToken", token, "sort", List.of(map("title", "DESC"))),
                "id",
                "nextToken");
        var shelf = MAPPER.readTree(probe.ask(asking.get("Shelf", map("id", 10), "id", books)));
        seen.addAll(ids(shelf.get("books")));
        token = shelf.get("books").get("nextToken").textValue();
      } while (token != null);

      assertThat(seen)
          .isEqualTo(
              select(probe, "select id from book where shelf_id = 10 order by title desc, id"));
    }
  }

  private static List<String> walk(
      Probe probe, Asking asking, Map<String, @Nullable Object> arguments, Runnable between)
      throws Exception {
    List<String> seen = new ArrayList<>();
    String token = null;
    do {
      arguments.put("nextToken", token);
      var page = MAPPER.readTree(probe.ask(asking.list("Book", arguments, "id", "nextToken")));
      seen.addAll(ids(page));
      token = page.get("nextToken").textValue();
      between.run();
    } while (token != null);
    return seen;
  }

  private static JsonNode items(String answer) throws Exception {
    return MAPPER.readTree(answer);
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("items").forEach(item -> ids.add(item.get("id").asText()));
    return ids;
  }

  private static List<String> select(Probe probe, String sql) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (var statement = probe.connection().createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private static void run(Probe probe, String sql) {
    try (var statement = probe.connection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
