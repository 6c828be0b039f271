package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.listOf;
import static dev.penstock.engine.graphql.Types.named;
import static dev.penstock.engine.graphql.Types.required;

import dev.penstock.definition.Field;
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
  private final Map<String, Model> models;
  private final Predicate<FieldType> hiding;
  private final SharedFields shared;

  /**
   * Types of an API.
   *
   * @param models by name
   * @param hiding whether a field of a type may hold a value that is shown as null
   */
  ModelTypes(Map<String, Model> models, Predicate<FieldType> hiding, SharedFields shared) {
    this.models = models;
    this.hiding = hiding;
    this.shared = shared;
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

  private GraphQLFieldDefinition value(Field field) {
    return field.required() && !hiding.test(field.type())
        ? shared.present(field)
        : shared.value(field);
  }

  private GraphQLFieldDefinition relation(Relation relation) {
    var target = target(relation.target());
    return switch (relation.kind()) {
      case BELONGS_TO, HAS_ONE ->
          Types.output(relation.name(), named(target.name()), relation.description()).build();
      case HAS_MANY, MANY_TO_MANY ->
          Types.output(relation.name(), named(Names.connection(target)), relation.description())
              .arguments(shared.page(target))
              .build();
    };
  }

  private Model target(String name) {
    var model = models.get(name);
    if (model == null) {
      throw new IllegalArgumentException("No model %s for a relation".formatted(name));
    }
    return model;
  }
}
