package dev.penstock.engine.graphql;

import dev.penstock.definition.FieldType;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeReference;

/** Short names for what graphql-java spells out. */
final class Types {
  private Types() {}

  static GraphQLTypeReference named(String name) {
    return GraphQLTypeReference.typeRef(name);
  }

  static GraphQLList listOf(GraphQLType type) {
    return GraphQLList.list(type);
  }

  static GraphQLNonNull required(GraphQLType type) {
    return GraphQLNonNull.nonNull(type);
  }

  static GraphQLType of(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var scalar) -> Scalars.of(scalar);
      case FieldType.Enumeration(var name) -> named(name);
      case FieldType.ListOf(var element) -> listOf(of(element));
    };
  }

  /** As the schema language writes it. */
  static String text(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var scalar) -> scalar.graphqlName();
      case FieldType.Enumeration(var name) -> name;
      case FieldType.ListOf(var element) -> "[" + text(element) + "]";
    };
  }

  static GraphQLFieldDefinition.Builder output(
      String name, GraphQLOutputType type, String description) {
    var field = GraphQLFieldDefinition.newFieldDefinition().name(name).type(type);
    return description.isEmpty() ? field : field.description(description);
  }

  static GraphQLArgument argument(String name, GraphQLType type) {
    return GraphQLArgument.newArgument().name(name).type((GraphQLInputType) type).build();
  }

  static GraphQLInputObjectField input(String name, GraphQLType type) {
    return GraphQLInputObjectField.newInputObjectField()
        .name(name)
        .type((GraphQLInputType) type)
        .build();
  }

  static GraphQLInputObjectField input(String name, GraphQLType type, String description) {
    var field =
        GraphQLInputObjectField.newInputObjectField().name(name).type((GraphQLInputType) type);
    return (description.isEmpty() ? field : field.description(description)).build();
  }
}
