package dev.penstock.engine.graphql;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.graphql.RootFields.Meaning;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLSchema;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The GraphQL schema of a definition, and what its names stand for.
 *
 * @param roots what each field of Query and Mutation does that a model gives, in the order of the
 *     models
 * @param customs the others, by `Query.name` or `Mutation.name`
 */
record Schema(
    GraphQLSchema graphql,
    ApiDefinition definition,
    Map<String, Model> models,
    Members members,
    Map<String, Meaning> roots,
    Map<String, CustomOperation> customs) {
  /** The only field of Query when nothing can be read, because GraphQL has no empty types. */
  static final String NOTHING = "nothing";

  static Schema of(ApiDefinition definition) {
    var models = new HashMap<String, Model>();
    definition.models().forEach(model -> models.put(model.name(), model));
    var shapes = shapes(definition);
    var roots = roots(shapes.values());
    var customs = new HashMap<String, CustomOperation>();
    for (var operation : definition.additions().operations()) {
      if (roots.containsKey(operation.name())) {
        throw new IllegalArgumentException(
            "The field %s is there twice".formatted(operation.name()));
      }
      customs.put(operation.kind().typeName() + "." + operation.name(), operation);
    }
    return new Schema(
        new SchemaBuilding(definition, shapes, roots).build(),
        definition,
        models,
        new Members(),
        roots,
        customs);
  }

  Optional<CustomOperation> custom(String type, String field) {
    return Optional.ofNullable(customs.get(type + "." + field));
  }

  CustomType customType(String name) {
    return definition.additions().type(name).orElseThrow();
  }

  Model model(String name) {
    return Objects.requireNonNull(models.get(name));
  }

  Meaning meaning(String rootField) {
    return Objects.requireNonNull(roots.get(rootField));
  }

  private static Map<String, Shape> shapes(ApiDefinition definition) {
    var shared = new SharedFields();
    Map<String, Shape> shapes = new LinkedHashMap<>();
    definition.models().forEach(model -> shapes.put(model.name(), new Shape(model, shared)));
    return shapes;
  }

  private static Map<String, Meaning> roots(Collection<Shape> shapes) {
    Map<String, Meaning> roots = new LinkedHashMap<>();
    for (var shape : shapes) {
      for (var operation : Operation.values()) {
        if (shape.offers(operation)) {
          put(roots, new Meaning(operation, shape.model()));
        }
      }
    }
    return roots;
  }

  private static void put(Map<String, Meaning> roots, Meaning meaning) {
    var name = Names.rootField(meaning.operation(), meaning.model());
    var other = roots.put(name, meaning);
    if (other != null) {
      throw new IllegalArgumentException(
          "Models %s and %s both give the field %s"
              .formatted(other.model().name(), meaning.model().name(), name));
    }
  }

  static GraphQLEnumType enumeration(EnumType type) {
    var built = GraphQLEnumType.newEnum().name(type.name());
    if (!type.description().isEmpty()) {
      built.description(type.description());
    }
    type.shown().forEach(value -> built.value(value.name(), value.label()));
    return built.build();
  }
}
