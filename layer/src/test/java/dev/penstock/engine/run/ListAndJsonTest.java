package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ListAndJsonTest {
  private static final List<String> DOCUMENTS =
      List.of(
          "{\"a\":1,\"b\":[1,2]}",
          "{\"b\":[2,1],\"a\":1.0}",
          "[1,2,3]",
          "[]",
          "{}",
          "\"a\"",
          "1",
          "null",
          "true",
          "{\"a\":[1,2]}",
          "[{\"a\":1}]",
          "{\"a\":{\"b\":1,\"c\":2}}",
          "[[1,2],3]",
          "{\"a\":\"A\"}",
          "{\"a\":null}");

  @ParameterizedTest
  @EnumSource
  void jsonIsComparedAsJson(TestDatabase.Kind kind) throws Exception {
    try (var probe = probe(kind)) {
      Map<String, List<Integer>> equal = new LinkedHashMap<>();
      equal.put("{ \"b\": [1, 2], \"a\": 1 }", List.of(0));
      equal.put("[1,2,3]", List.of(2));
      equal.put("\"a\"", List.of(5));
      equal.put("\"A\"", List.of());
      equal.put("null", List.of(7));
      for (var entry : equal.entrySet()) {
        assertThat(ids(probe, kind, map("doc", map("eq", entry.getKey()))))
            .as(entry.getKey())
            .isEqualTo(entry.getValue());
      }
      assertThat(ids(probe, kind, map("doc", map("ne", "[1,2,3]"))))
          .hasSize(DOCUMENTS.size() - 1)
          .doesNotContain(2, 99);
      assertThat(ids(probe, kind, map("doc", map("in", List.of("1", "[]"))))).containsExactly(3, 6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void jsonContainmentGoesDownTheSamePathsEverywhere(TestDatabase.Kind kind) throws Exception {
    try (var probe = probe(kind)) {
      Map<String, List<Integer>> contained = new LinkedHashMap<>();
      contained.put("{\"a\":1}", List.of(0, 1));
      contained.put("{\"a\":{\"c\":2}}", List.of(11));
      contained.put("[3,1]", List.of(2));
      contained.put("[{\"a\":1}]", List.of(10));
      contained.put("{\"a\":[2]}", List.of(9));
      contained.put("[[2]]", List.of(12));
      contained.put("3", List.of(2, 12));
      contained.put("{\"a\":\"a\"}", List.of());
      contained.put("{}", List.of(0, 1, 4, 9, 11, 13, 14));
      contained.put("[]", List.of(2, 3, 10, 12));
      for (var entry : contained.entrySet()) {
        assertThat(ids(probe, kind, map("doc", map("contains", entry.getKey()))))
            .as(entry.getKey())
            .isEqualTo(entry.getValue());
        assertThat(ids(probe, kind, map("doc", map("notContains", entry.getKey()))))
            .as("not " + entry.getKey())
            .hasSize(DOCUMENTS.size() - entry.getValue().size());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void sizesCountElementsAndMembers(TestDatabase.Kind kind) throws Exception {
    try (var probe = probe(kind)) {
      assertThat(ids(probe, kind, map("doc", map("size", map("eq", 0))))).containsExactly(3, 4);
      assertThat(ids(probe, kind, map("doc", map("size", map("ge", 2)))))
          .containsExactly(0, 1, 2, 12);
      assertThat(ids(probe, kind, map("list", map("size", map("eq", 2))))).containsExactly(0);
      assertThat(ids(probe, kind, map("list", map("size", map("eq", 0))))).containsExactly(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void listsAreAskedForTheirElements(TestDatabase.Kind kind) throws Exception {
    try (var probe = probe(kind)) {
      assertThat(ids(probe, kind, map("list", map("contains", "b")))).containsExactly(0, 1);
      assertThat(ids(probe, kind, map("list", map("contains", "B")))).isEmpty();
      assertThat(ids(probe, kind, map("list", map("notContains", "b")))).containsExactly(2);
      assertThat(ids(probe, kind, map("list", map("attributeExists", true))))
          .containsExactly(0, 1, 2);
    }
  }

  private static Probe probe(TestDatabase.Kind kind) throws Exception {
    var postgresql = kind == TestDatabase.Kind.POSTGRESQL;
    var probe =
        new Probe(
            kind,
            postgresql
                ? "create table doc (id int primary key, doc jsonb, list text[])"
                : "create table doc (id int primary key, doc json, list set('a','b'))",
            definition(kind));
    var lists = postgresql ? List.of("'{a,b}'", "'{b}'", "'{}'") : List.of("'a,b'", "'b'", "''");
    try (var statement = probe.connection().createStatement()) {
      for (var i = 0; i < DOCUMENTS.size(); i++) {
        statement.execute(
            "insert into doc values (%d, '%s', %s)"
                .formatted(i, DOCUMENTS.get(i), i < 3 ? lists.get(i) : "null"));
      }
      statement.execute("insert into doc values (99, null, null)");
    }
    return probe;
  }

  private static ApiDefinition definition(TestDatabase.Kind kind) {
    var postgresql = kind == TestDatabase.Kind.POSTGRESQL;
    var list =
        postgresql
            ? ColumnType.of("text", Storage.TEXT).array()
            : ColumnType.of("set('a','b')", Storage.SET);
    var fields =
        List.of(
            new Field(
                "id",
                new FieldType.Scalar(ScalarType.INT),
                Definitions.column("id", ColumnType.of("int", Storage.INT32), false),
                "",
                false),
            new Field(
                "doc",
                new FieldType.Scalar(ScalarType.JSON),
                Definitions.column(
                    "doc", ColumnType.of(postgresql ? "jsonb" : "json", Storage.JSON), true),
                "",
                false),
            new Field(
                "list",
                new FieldType.ListOf(new FieldType.Scalar(ScalarType.STRING)),
                Definitions.column("list", list, true),
                "",
                false));
    return new ApiDefinition(
        new Database("test", Engine.valueOf(kind.name()), "URL", ""),
        List.of(Definitions.model("", "Doc", "doc", List.of("id"), fields, List.of())),
        List.of(),
        List.of());
  }

  private static List<Integer> ids(
      Probe probe, TestDatabase.Kind kind, Map<String, @Nullable Object> filter) throws Exception {
    List<Integer> ids = new ArrayList<>();
    var answer = probe.ask(new Asking(definition(kind)).list("Doc", map("filter", filter), "id"));
    new ObjectMapper()
        .readTree(answer)
        .get("items")
        .forEach(item -> ids.add(item.get("id").asInt()));
    return ids;
  }
}
