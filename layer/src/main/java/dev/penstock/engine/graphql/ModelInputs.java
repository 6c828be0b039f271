package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.input;
import static dev.penstock.engine.graphql.Types.listOf;
import static dev.penstock.engine.graphql.Types.named;
import static dev.penstock.engine.graphql.Types.required;

import dev.penstock.definition.Field;
import dev.penstock.definition.Operation;
import graphql.schema.GraphQLInputObjectField;
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
    var fields = shape.filtered().stream().filter(field -> !shape.isKey(field)).toList();
    return conditions(Names.conditionInput(shape.model()), fields);
  }

  static GraphQLInputObjectType sort(Shape shape) {
    var type =
        GraphQLInputObjectType.newInputObject()
            .name(Names.sortInput(shape.model()))
            .description("Exactly one field of it is given.");
    shape.sortable().forEach(field -> type.field(input(field.name(), named(Names.SORT_DIRECTION))));
    return type.build();
  }

  static GraphQLInputObjectType create(Shape shape) {
    var type =
        GraphQLInputObjectType.newInputObject().name(Names.input(Operation.CREATE, shape.model()));
    for (var field : shape.created()) {
      type.field(given(field, shape.requiredOnCreate(field)));
    }
    return type.build();
  }

  static GraphQLInputObjectType update(Shape shape) {
    var type =
        GraphQLInputObjectType.newInputObject().name(Names.input(Operation.UPDATE, shape.model()));
    shape.model().keyFields().forEach(field -> type.field(given(field, true)));
    shape.changed().forEach(field -> type.field(given(field, false)));
    return type.build();
  }

  static GraphQLInputObjectType delete(Shape shape) {
    var type =
        GraphQLInputObjectType.newInputObject().name(Names.input(Operation.DELETE, shape.model()));
    shape.model().keyFields().forEach(field -> type.field(given(field, true)));
    return type.build();
  }

  private static GraphQLInputObjectType conditions(String name, List<Field> fields) {
    var type = GraphQLInputObjectType.newInputObject().name(name);
    for (var field : fields) {
      type.field(
          input(field.name(), named(OperatorNames.inputName(field.type())), field.description()));
    }
    return type.field(input("and", listOf(named(name))))
        .field(input("or", listOf(named(name))))
        .field(input("not", named(name)))
        .build();
  }

  private static GraphQLInputObjectField given(Field field, boolean required) {
    var type = Types.of(field.type());
    return input(field.name(), required ? required(type) : type, field.description());
  }
}
