package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.input;
import static dev.penstock.engine.graphql.Types.named;
import static dev.penstock.engine.graphql.Types.required;

import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/**
 * What a column is in the GraphQL types of a model, each made when a type has it. Of one schema: a
 * schema puts its own type in the place of a reference to it.
 */
final class FieldForms {
  private final String name;
  private final FieldType type;
  private final String description;
  private @Nullable GraphQLFieldDefinition value;
  private @Nullable GraphQLFieldDefinition present;
  private @Nullable GraphQLInputObjectField operators;
  private @Nullable GraphQLInputObjectField direction;
  private @Nullable GraphQLInputObjectField mandatory;
  private @Nullable GraphQLInputObjectField optional;

  /** Of any of the fields with this name, type and description. */
  FieldForms(Field field) {
    this.name = field.name();
    this.type = field.type();
    this.description = field.description();
  }

  /** The field of the model's own type. */
  GraphQLFieldDefinition value() {
    if (value == null) {
      value = output(Types.of(type));
    }
    return value;
  }

  /** The same when it is never null. */
  GraphQLFieldDefinition present() {
    if (present == null) {
      present = output(required(Types.of(type)));
    }
    return present;
  }

  /** The field of a filter. */
  GraphQLInputObjectField operators() {
    if (operators == null) {
      operators = input(name, named(OperatorNames.inputName(type)), description);
    }
    return operators;
  }

  /** The field of a sort input. */
  GraphQLInputObjectField direction() {
    if (direction == null) {
      direction = input(name, named(Names.SORT_DIRECTION));
    }
    return direction;
  }

  /** The field of an input that must have it. */
  GraphQLInputObjectField mandatory() {
    if (mandatory == null) {
      mandatory = input(name, required(Types.of(type)), description);
    }
    return mandatory;
  }

  /** The field of an input that may leave it out. */
  GraphQLInputObjectField optional() {
    if (optional == null) {
      optional = input(name, Types.of(type), description);
    }
    return optional;
  }

  private GraphQLFieldDefinition output(GraphQLType answered) {
    return Types.output(name, (GraphQLOutputType) answered, description).build();
  }
}
