package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.input;
import static dev.penstock.engine.graphql.Types.listOf;

import dev.penstock.definition.Field;
import dev.penstock.definition.Operation;
import graphql.schema.GraphQLInputObjectType;
import java.util.List;

/** A model's input types. */
final class ModelInputs {
  private final SharedFields shared;

  ModelInputs(SharedFields shared) {
    this.shared = shared;
  }

  GraphQLInputObjectType filter(Shape shape) {
    return conditions(Names.filterInput(shape.model()), shape.filtered());
  }

  /** Keys are missing: which row is meant is said by the input. */
  GraphQLInputObjectType condition(Shape shape) {
    var fields = shape.filtered().stream().filter(field -> !shape.isKey(field)).toList();
    return conditions(Names.conditionInput(shape.model()), fields);
  }

  GraphQLInputObjectType sort(Shape shape) {
    var type =
        GraphQLInputObjectType.newInputObject()
            .name(Names.sortInput(shape.model()))
            .description("Exactly one field of it is given.");
    shape.sortable().forEach(field -> type.field(shared.direction(field)));
    return type.build();
  }

  GraphQLInputObjectType create(Shape shape) {
    var type = named(Operation.CREATE, shape);
    for (var field : shape.created()) {
      type.field(shape.requiredOnCreate(field) ? shared.mandatory(field) : shared.optional(field));
    }
    return type.build();
  }

  GraphQLInputObjectType update(Shape shape) {
    var type = named(Operation.UPDATE, shape);
    shape.model().keyFields().forEach(field -> type.field(shared.mandatory(field)));
    shape.changed().forEach(field -> type.field(shared.optional(field)));
    return type.build();
  }

  GraphQLInputObjectType delete(Shape shape) {
    var type = named(Operation.DELETE, shape);
    shape.model().keyFields().forEach(field -> type.field(shared.mandatory(field)));
    return type.build();
  }

  private static GraphQLInputObjectType.Builder named(Operation operation, Shape shape) {
    return GraphQLInputObjectType.newInputObject().name(Names.input(operation, shape.model()));
  }

  private GraphQLInputObjectType conditions(String name, List<Field> fields) {
    var type = GraphQLInputObjectType.newInputObject().name(name);
    fields.forEach(field -> type.field(shared.operators(field)));
    return type.field(input("and", listOf(Types.named(name))))
        .field(input("or", listOf(Types.named(name))))
        .field(input("not", Types.named(name)))
        .build();
  }
}
