package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.listOf;
import static dev.penstock.engine.graphql.Types.named;
import static dev.penstock.engine.graphql.Types.required;

import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.definition.ScalarType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.Map;
import java.util.function.Predicate;

/** A model's object type and its connection. */
final class ModelTypes {
  private final Map<String, Shape> shapes;
  private final Predicate<FieldType> hiding;

  /**
   * Types of an API.
   *
   * @param shapes of its models, by name
   * @param hiding whether a field of a type may hold a value that is shown as null
   */
  ModelTypes(Map<String, Shape> shapes, Predicate<FieldType> hiding) {
    this.shapes = shapes;
    this.hiding = hiding;
  }

  GraphQLObjectType object(Shape shape) {
    var type = GraphQLObjectType.newObject().name(shape.model().name());
    if (!shape.model().description().isEmpty()) {
      type.description(shape.model().description());
    }
    shape.visible().forEach(field -> type.field(value(field)));
    shape.model().relations().forEach(relation -> type.field(relation(relation)));
    return type.build();
  }

  static GraphQLObjectType connection(Model model) {
    return GraphQLObjectType.newObject()
        .name(Names.connection(model))
        .field(field -> field.name("items").type(required(listOf(named(model.name())))))
        .field(field -> field.name("nextToken").type(Scalars.of(ScalarType.STRING)))
        .build();
  }

  private GraphQLFieldDefinition value(ShownField field) {
    return field.field().required() && !hiding.test(field.field().type())
        ? field.forms().present()
        : field.forms().value();
  }

  private GraphQLFieldDefinition relation(Relation relation) {
    var target = target(relation.target());
    return switch (relation.kind()) {
      case BELONGS_TO, HAS_ONE ->
          Types.output(relation.name(), named(relation.target()), relation.description()).build();
      case HAS_MANY, MANY_TO_MANY ->
          Types.output(
                  relation.name(), named(Names.connection(target.model())), relation.description())
              .arguments(target.page())
              .build();
    };
  }

  private Shape target(String name) {
    var shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("No model %s for a relation".formatted(name));
    }
    return shape;
  }
}
