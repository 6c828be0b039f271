package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.run.Asking.Items;
import dev.penstock.engine.run.Asking.Many;
import dev.penstock.engine.run.Asking.One;
import dev.penstock.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReadTest {
  @ParameterizedTest
  @EnumSource
  void fieldsComeInTheOrderOfTheRequest(TestDatabase.Kind kind) throws Exception {
    try (var probe = Probe.library(kind)) {
      var asking = new Asking(Library.definition(kind));

      var one =
          probe.ask(
              asking.get(
                  "Book",
                  map("id", "100"),
                  "title",
                  "__typename",
                  "again:title",
                  "id",
                  "price",
                  "sort",
                  "partOfId"));
      var none = probe.ask(asking.get("Book", map("id", "1"), "title"));
      var composite =
          probe.ask(
              asking.get(
                  "House",
                  map("regionId", 3, "code", "a"),
                  "name",
                  new One("region", "name", new One("within", "name", new One("within", "id")))));

      assertThat(one)
          .isEqualTo(
              "{\"title\":\"Whole\",\"__typename\":\"Book\",\"again\":\"Whole\",\"id\":\"100\",\"price\":\"10.50\",\"sort\":\"paper\",\"partOfId\":null}");
      assertThat(none).isEqualTo("null");
      assertThat(composite)
          .isEqualTo(
              "{\"name\":\"Pier\",\"region\":{\"name\":\"Coast\",\"within\":{\"name\":\"North\",\"within\":null}}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesHangBelowRowsToAnyDepth(TestDatabase.Kind kind) throws Exception {
    try (var probe = Probe.library(kind)) {
      var asking = new Asking(Library.definition(kind));
      var marks = new Many("marks", map("sort", List.of(map("weight", "DESC"))), "word", "weight");
      var books = new Many("books", map("limit", 2), "title", marks, "id", "nextToken");
      var shelves =
          new Many(
              "shelves",
              map(),
              "label",
              books,
              new One("keeper", "name", new Many("pupils", map(), "name")));
      var houses = new Many("houses", map("filter", map("code", map("ne", "z"))), "code", shelves);
      var root =
          asking.list(
              "Region",
              map("filter", map("id", map("le", 4))),
              "name",
              houses,
              new Many("parts", map(), "id"));

      var answer = probe.ask(root);

      assertThat(answer.replaceAll("\"nextToken\":\"[^\"]+\"", "\"nextToken\":\"…\""))
          .as(probe.sql(root))
          .isEqualTo(
              """
              {"items":[\
              {"name":"North","houses":{"items":[\
              {"code":"a","shelves":{"items":[\
              {"label":"A1","books":{"items":[\
              {"title":"Whole","marks":{"items":[{"word":"blue","weight":3},{"word":"big","weight":1},{"word":"old","weight":null}]},"id":"100"},\
              {"title":"First","marks":{"items":[{"word":"blue","weight":2}]},"id":"101"}],"nextToken":"…"},\
              "keeper":{"name":"Ada","pupils":{"items":[{"name":"Ben"},{"name":"Cyd"}]}}},\
              {"label":"A2","books":{"items":[{"title":"Zebra","marks":{"items":[{"word":"blue","weight":1}]},"id":"104"}],"nextToken":null},\
              "keeper":{"name":"Ben","pupils":{"items":[{"name":"Dee"}]}}},\
              {"label":"A3","books":{"items":[],"nextToken":null},"keeper":null}]}},\
              {"code":"b","shelves":{"items":[\
              {"label":"B1","books":{"items":[{"title":"Mole","marks":{"items":[]},"id":"105"}],"nextToken":null},\
              "keeper":{"name":"Ada","pupils":{"items":[{"name":"Ben"},{"name":"Cyd"}]}}}]}}]},\
              "parts":{"items":[{"id":3},{"id":4}]}},\
              {"name":"South","houses":{"items":[]},"parts":{"items":[]}},\
              {"name":"Coast","houses":{"items":[\
              {"code":"a","shelves":{"items":[\
              {"label":"C1","books":{"items":[\
              {"title":"Sea","marks":{"items":[{"word":"wet","weight":9},{"word":"blue","weight":4},{"word":"big","weight":2}]},"id":"106"},\
              {"title":"Gull","marks":{"items":[]},"id":"107"}],"nextToken":null},\
              "keeper":{"name":"Cyd","pupils":{"items":[]}}},\
              {"label":"C2","books":{"items":[\
              {"title":"Sand","marks":{"items":[{"word":"dry","weight":null}]},"id":"108"}],"nextToken":null},\
              "keeper":{"name":"Cyd","pupils":{"items":[]}}}]}}]},\
              "parts":{"items":[{"id":5}]}},\
              {"name":"Hills","houses":{"items":[{"code":"a","shelves":{"items":[]}}]},"parts":{"items":[]}}]}\
              """);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameRelationMayBeAskedForTwiceAndItemsToo(TestDatabase.Kind kind) throws Exception {
    try (var probe = Probe.library(kind)) {
      var asking = new Asking(Library.definition(kind));
      var cheap = new Many("cheap:volumes", map("filter", map("price", map("lt", "4.5"))), "title");
      var all =
          new Many(
              "volumes",
              map("limit", 1),
              "token:nextToken",
              new Items("a", "title"),
              "@typename",
              new Items("b", "id", new Many("marks", map(), "word")));
      var root =
          asking.list(
              "Book",
              map(
                  "filter",
                  map("partOfId", map("eq", null), "id", map("in", List.of("100", "104")))),
              "id",
              all,
              cheap,
              "title");

      var answer = probe.ask(root);

      assertThat(answer.replaceAll("\"token\":\"[^\"]+\"", "\"token\":\"…\""))
          .isEqualTo(
              """
              {"items":[{"id":"100","volumes":{"token":"…","a":[{"title":"First"}],"__typename":"ModelBookConnection",\
              "b":[{"id":"101","marks":{"items":[{"word":"blue"}]}}]},"cheap":{"items":[{"title":"First"}]},"title":"Whole"},\
              {"id":"104","volumes":{"token":null,"a":[],"__typename":"ModelBookConnection","b":[]},"cheap":{"items":[]},"title":"Zebra"}]}\
              """);
    }
  }
}
