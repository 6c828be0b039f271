package dev.penstock.engine.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import dev.penstock.engine.graphql.Operation.Root;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntrospectionTest {
  @Test
  void tellsTheSameSchemaAsTheSdl() throws IOException {
    var registry = new SchemaParser().parse(Sdl.of(Definitions.blog()));

    var told = introspected(Definitions.blog());

    for (var name : registry.types().keySet()) {
      var type =
          told.getDefinitionsOfType(TypeDefinition.class).stream()
              .filter(each -> each.getName().equals(name))
              .findFirst();
      assertThat(type).as(name).isPresent();
      assertThat(members(type.orElseThrow()))
          .as(name)
          .isEqualTo(members(registry.types().get(name)));
    }
  }

  @Test
  void schemaOfAThousandModelsIsBuiltQuickly() {
    var definition = Definitions.large(1_000);
    var start = Instant.now();

    var schema = Schema.of(definition);

    var time = Duration.between(start, Instant.now());
    System.out.printf("Schema of 1000 models of 20 columns: %d ms%n", time.toMillis());
    assertThat(schema.graphql().getAllTypesAsList()).hasSizeGreaterThan(7_000);
    assertThat(time).isLessThan(Duration.ofSeconds(20));
  }

  private static Document introspected(ApiDefinition definition) throws IOException {
    var request =
        new Request(
            IntrospectionQuery.INTROSPECTION_QUERY, "", Map.of(), new Caller.ApiKey(), "r1", false);
    var root =
        (Root.Answered)
            new Requests(definition, Limits.DEFAULT, true).read(request).roots().getFirst();
    var json =
        new ObjectMapper().readValue(root.json(), new TypeReference<Map<String, Object>>() {});
    return new IntrospectionResultToSchema().createSchemaDefinition(Map.of("__schema", json));
  }

  private static String members(TypeDefinition<?> type) {
    return switch (type) {
      case ObjectTypeDefinition object ->
          object.getFieldDefinitions().stream()
              .map(field ->
                  field.getName()
                      + field.getInputValueDefinitions().stream()
                          .map(argument -> argument.getName() + argument.getType())
                          .toList()
                      + field.getType())
              .sorted()
              .toList()
              .toString();
      case InputObjectTypeDefinition input ->
          input.getInputValueDefinitions().stream()
              .map(field -> field.getName() + field.getType())
              .sorted()
              .toList()
              .toString();
      case EnumTypeDefinition labels ->
          labels.getEnumValueDefinitions().stream()
              .map(value -> value.getName())
              .sorted()
              .toList()
              .toString();
      default -> type.getName();
    };
  }
}
