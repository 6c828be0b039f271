package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Relation;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.run.Asking.Many;
import dev.penstock.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the type, a value reads the same in a page below a row as at the root. */
final class NestedTypesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void valuesReadTheSameAtEveryDepth(TestDatabase.Kind database) throws Exception {
    try (var probe = probe(database)) {
      var asking = new Asking(definition(database));
      var names = new ArrayList<>(Kind.all(database).stream().map(Kind::name).toList());
      var first = names.toArray();
      Collections.reverse(names);
      var below = new ArrayList<Object>(names);
      below.add(new Many("more:self", map(), new Many("most:self", map(), first)));
      var root =
          asking.list(
              "Row",
              map(),
              both(
                  first,
                  new Many("self", map(), below.toArray()),
                  new Many("again:self", map(), names.subList(0, 5).toArray())));

      var flat = MAPPER.readTree(probe.ask(asking.list("Row", map(), first))).get("items");
      var nested = MAPPER.readTree(probe.ask(root)).get("items");

      for (var i = 0; i < flat.size(); i++) {
        var row = nested.get(i);
        var one = row.get("self").get("items").get(0);
        var two = one.get("more").get("items").get(0).get("most").get("items").get(0);
        for (var name : names) {
          assertThat(row.get(name)).as(name).isEqualTo(flat.get(i).get(name));
          assertThat(one.get(name)).as(name).isEqualTo(flat.get(i).get(name));
          assertThat(two.get(name)).as(name).isEqualTo(flat.get(i).get(name));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void largeDocumentsCanBeNested(TestDatabase.Kind database) throws Exception {
    try (var probe = probe(database)) {
      var large = "\"" + "x".repeat(1_500_000) + "\"";
      try (var prepared =
          probe
              .connection()
              .prepareStatement(
                  "update kind set doc = "
                      + (database == TestDatabase.Kind.POSTGRESQL ? "cast(? as jsonb)" : "?"))) {
        prepared.setString(1, large);
        prepared.executeUpdate();
      }
      var root =
          new Asking(definition(database))
              .list("Row", map(), "doc", new Many("self", map(), "doc", "text"));

      assertThat(probe.ask(root).length()).isGreaterThan(6_000_000);
    }
  }

  private static Object[] both(Object[] first, Object... more) {
    var all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  private static Probe probe(TestDatabase.Kind database) throws SQLException {
    var columns = new StringBuilder("create table kind (id int primary key");
    var values = new StringBuilder();
    var nulls = new StringBuilder();
    for (var kind : Kind.all(database)) {
      columns.append(
          ", %s %s null"
              .formatted(
                  kind.name(), kind.column().sql() + "[]".repeat(kind.column().dimensions())));
      values.append(", ").append(kind.literal());
      nulls.append(", null");
    }
    var script =
        (database == TestDatabase.Kind.POSTGRESQL
                ? "create type sort as enum ('paper','film');\n"
                : "")
            + columns
            + ");\n";
    return new Probe(
        database,
        script
            + "insert into kind values (1"
            + values
            + ");\ninsert into kind values (2"
            + nulls
            + ");\ninsert into kind values (3"
            + values
            + ");",
        definition(database));
  }

  private static ApiDefinition definition(TestDatabase.Kind database) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        new Field(
            "id",
            new FieldType.Scalar(ScalarType.INT),
            Definitions.column("id", ColumnType.of("int", Storage.INT32), false),
            "",
            false));
    Kind.all(database)
        .forEach(kind ->
            fields.add(
                new Field(
                    kind.name(),
                    kind.type(),
                    Definitions.column(kind.name(), kind.column(), true),
                    "",
                    false)));
    var self =
        new Relation(
            "self", Relation.Kind.HAS_MANY, "Row", List.of(new Relation.Pair("id", "id")), "", "");
    var labels = List.of(new EnumType.Value("PAPER", "paper"), new EnumType.Value("FILM", "film"));
    return new ApiDefinition(
        new Database("test", Engine.valueOf(database.name()), "URL", ""),
        List.of(Definitions.model("", "Row", "kind", List.of("id"), fields, List.of(self))),
        List.of(new EnumType("Sort", labels, "")),
        List.of());
  }
}
