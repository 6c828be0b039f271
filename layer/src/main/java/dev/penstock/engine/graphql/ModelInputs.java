package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.input;
import static dev.penstock.engine.graphql.Types.listOf;

import dev.penstock.definition.Operation;
import graphql.schema.GraphQLInputObjectType;
import java.util.List;

/** A model's input types. */
final class ModelInputs {
  private ModelInputs() {}

  static GraphQLInputObjectType filter(Shape shape) {
    return conditions(Names.filterInput(shape.model()), shape.filtered());
  }

  /** Keys are missing: which row is meant is said by the input. */
  static GraphQLInputObjectType condition(Shape shape) {
    return conditions(Names.conditionInput(shape.model()), shape.beyondKey(shape.filtered()));
  }

  static GraphQLInputObjectType sort(Shape shape) {
    var type =
        GraphQLInputObjectType.newInputObject()
            .name(Names.sortInput(shape.model()))
            .description("Exactly one field of it is given.");
    shape.sortable().forEach(field -> type.field(field.forms().direction()));
    return type.build();
  }

  static GraphQLInputObjectType create(Shape shape) {
    var type = named(Operation.CREATE, shape);
    for (var field : shape.created()) {
      type.field(
          shape.requiredOnCreate(field.field())
              ? field.forms().mandatory()
              : field.forms().optional());
    }
    return type.build();
  }

  static GraphQLInputObjectType update(Shape shape) {
    var type = named(Operation.UPDATE, shape);
    shape.key().forEach(field -> type.field(field.forms().mandatory()));
    shape.beyondKey(shape.created()).forEach(field -> type.field(field.forms().optional()));
    return type.build();
  }

  static GraphQLInputObjectType delete(Shape shape) {
    var type = named(Operation.DELETE, shape);
    shape.key().forEach(field -> type.field(field.forms().mandatory()));
    return type.build();
  }

  private static GraphQLInputObjectType.Builder named(Operation operation, Shape shape) {
    return GraphQLInputObjectType.newInputObject().name(Names.input(operation, shape.model()));
  }

  private static GraphQLInputObjectType conditions(String name, List<ShownField> fields) {
    var type = GraphQLInputObjectType.newInputObject().name(name);
    fields.forEach(field -> type.field(field.forms().operators()));
    return type.field(input("and", listOf(Types.named(name))))
        .field(input("or", listOf(Types.named(name))))
        .field(input("not", Types.named(name)))
        .build();
  }
}
