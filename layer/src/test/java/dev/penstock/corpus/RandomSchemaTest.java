package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Relation;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.graphql.Names;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever tables a database has, they come out of the API with all their rows. */
class RandomSchemaTest {
  private static final String DATA_SCHEMA =
      """
      public final class DataSchema {
        private DataSchema() {}

        public static dev.penstock.definition.ApiDefinition define() {
          return dev.penstock.schema.Api.of(SqlSchema.schema())
              .authorization(allow -> allow.publicApiKey())
              .build();
        }
      }
      """;

  static Stream<Arguments> seeds() {
    var first = Long.getLong("seed", 1);
    var count = Long.getLong("seeds", 5);
    return Stream.of(Kind.values())
        .flatMap(kind ->
            Stream.iterate(first, seed -> seed + 1)
                .limit(count)
                .map(seed -> Arguments.of(kind, seed)));
  }

  @ParameterizedTest(name = "{0}, -Dseed={1}")
  @MethodSource("seeds")
  void everyRowOfEveryTableIsAnswered(Kind kind, long seed) throws SQLException {
    var schema = new RandomSchema(kind, seed);
    try (var database = TestDatabase.create(kind)) {
      create(database, schema);
      var definition = GeneratedApi.definition(database, DATA_SCHEMA);
      try (var gateway = GeneratedApi.gateway(database, definition)) {
        schema.tables().forEach(table -> check(gateway, definition, table));
      }
    }
  }

  private static void create(TestDatabase database, RandomSchema schema) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (var sql : schema.statements()) {
        statement.execute(sql);
      }
    }
  }

  private static void check(Gateway gateway, ApiDefinition definition, RandomSchema.Table table) {
    var model =
        definition.models().stream()
            .filter(each -> each.table().name().equals(table.name()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No model for " + table.name()));
    var list = Names.rootField(Operation.LIST, model);
    var document =
        "{ %s(limit: 1000) { items { %s } } }".formatted(list, selection(definition, model));

    var answer =
        Answer.of(gateway.execute(Shop.request(new Case.Step(document, Map.of()), List.of())));

    assertThat(answer.body().has("errors")).as("%s: %s", document, answer.text()).isFalse();
    assertThat(answer.all(list + ".items"))
        .as(document)
        .containsExactlyInAnyOrderElementsOf(
            table.rows().stream().map(row -> expected(definition, model, table, row)).toList());
  }

  private static String selection(ApiDefinition definition, Model model) {
    var fields = model.fields().stream().map(Field::name);
    var relations =
        references(model)
            .map(relation ->
                "%s { %s }"
                    .formatted(
                        relation.name(),
                        String.join(
                            " ", definition.model(relation.target()).orElseThrow().primaryKey())));
    return Stream.concat(fields, relations).collect(Collectors.joining(" "));
  }

  private static Stream<Relation> references(Model model) {
    return model.relations().stream()
        .filter(relation -> relation.kind() == Relation.Kind.BELONGS_TO);
  }

  private static JsonNode expected(
      ApiDefinition definition,
      Model model,
      RandomSchema.Table table,
      Map<String, RandomType.Value> row) {
    var object = JsonNodeFactory.instance.objectNode();
    for (var field : model.fields()) {
      object.set(field.name(), value(row, field));
    }
    var values = object.deepCopy();
    assertThat(references(model).count()).isEqualTo(table.reference().isPresent() ? 1 : 0);
    references(model)
        .forEach(relation -> object.set(relation.name(), target(definition, relation, values)));
    return object;
  }

  private static JsonNode value(Map<String, RandomType.Value> row, Field field) {
    return Optional.ofNullable(row.get(field.column().name())).orElseThrow().answer();
  }

  private static JsonNode target(ApiDefinition definition, Relation relation, ObjectNode values) {
    var key = JsonNodeFactory.instance.objectNode();
    for (var name : definition.model(relation.target()).orElseThrow().primaryKey()) {
      for (var pair : relation.on()) {
        if (pair.targetField().equals(name)) {
          key.set(name, values.get(pair.field()));
        }
      }
    }
    var missing = key.properties().stream().anyMatch(entry -> entry.getValue().isNull());
    return missing ? JsonNodeFactory.instance.nullNode() : key;
  }
}
