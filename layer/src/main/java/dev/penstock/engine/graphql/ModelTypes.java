package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.argument;
import static dev.penstock.engine.graphql.Types.listOf;
import static dev.penstock.engine.graphql.Types.named;
import static dev.penstock.engine.graphql.Types.required;

import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.definition.ScalarType;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A model's object type and its connection. */
final class ModelTypes {
  private ModelTypes() {}

  /**
   * The model as an object type.
   *
   * @param models finds a relation's target
   * @param hiding whether a field of a type may hold a value that is shown as null
   */
  static GraphQLObjectType object(
      Shape shape, Function<String, Model> models, Predicate<FieldType> hiding) {
    var type = GraphQLObjectType.newObject().name(shape.model().name());
    if (!shape.model().description().isEmpty()) {
      type.description(shape.model().description());
    }
    shape.visible().forEach(field -> type.field(value(field, hiding)));
    for (var relation : shape.model().relations()) {
      type.field(relation(relation, models.apply(relation.target())));
    }
    return type.build();
  }

  static GraphQLObjectType connection(Model model) {
    return GraphQLObjectType.newObject()
        .name(Names.connection(model))
        .field(field -> field.name("items").type(required(listOf(named(model.name())))))
        .field(field -> field.name("nextToken").type(Scalars.of(ScalarType.STRING)))
        .build();
  }

  /** The arguments of whatever answers with a connection. */
  static List<GraphQLArgument> pageArguments(Model model) {
    var arguments = new ArrayList<GraphQLArgument>();
    arguments.add(argument("filter", named(Names.filterInput(model))));
    if (!new Shape(model).sortable().isEmpty()) {
      arguments.add(argument("sort", listOf(required(named(Names.sortInput(model))))));
    }
    arguments.add(argument("sortDirection", named(Names.SORT_DIRECTION)));
    arguments.add(argument("limit", Scalars.of(ScalarType.INT)));
    arguments.add(argument("nextToken", Scalars.of(ScalarType.STRING)));
    return arguments;
  }

  private static GraphQLFieldDefinition value(Field field, Predicate<FieldType> hiding) {
    var type = Types.of(field.type());
    return output(
        field.name(),
        (GraphQLOutputType)
            (field.required() && !hiding.test(field.type()) ? required(type) : type),
        field.description());
  }

  private static GraphQLFieldDefinition relation(Relation relation, Model target) {
    return switch (relation.kind()) {
      case BELONGS_TO, HAS_ONE ->
          output(relation.name(), named(target.name()), relation.description());
      case HAS_MANY, MANY_TO_MANY ->
          output(relation.name(), named(Names.connection(target)), relation.description())
              .transform(field -> field.arguments(pageArguments(target)));
    };
  }

  private static GraphQLFieldDefinition output(
      String name, GraphQLOutputType type, String description) {
    var field = GraphQLFieldDefinition.newFieldDefinition().name(name).type(type);
    return (description.isEmpty() ? field : field.description(description)).build();
  }
}
