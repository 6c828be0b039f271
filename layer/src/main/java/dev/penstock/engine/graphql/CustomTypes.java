package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.listOf;
import static dev.penstock.engine.graphql.Types.named;
import static dev.penstock.engine.graphql.Types.required;

import dev.penstock.definition.Additions;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomOperation.Kind;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.ValueType;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The GraphQL types and fields of what {@link Additions} brought. Subscriptions stay out: nothing
 * delivers them.
 */
final class CustomTypes {
  private final Additions additions;
  private final Set<String> answered = new LinkedHashSet<>();
  private final Set<String> given = new LinkedHashSet<>();
  private final Set<String> leaves = new LinkedHashSet<>();

  CustomTypes(ApiDefinition definition) {
    this.additions = definition.additions();
    for (var operation : additions.operations()) {
      if (operation.kind() != Kind.SUBSCRIPTION) {
        reach(operation.result(), answered);
        operation.arguments().forEach(argument -> reach(argument.type(), given));
      }
    }
  }

  /** The scalars and enums that are needed, by name. */
  Set<String> leaves() {
    return leaves;
  }

  List<GraphQLFieldDefinition> fields(Kind kind) {
    return additions.operations(kind).stream().map(CustomTypes::field).toList();
  }

  List<GraphQLNamedType> types() {
    List<GraphQLNamedType> types = new ArrayList<>();
    for (var type : additions.types()) {
      if (answered.contains(type.name())) {
        types.add(object(type));
      }
      if (given.contains(type.name())) {
        types.add(input(type));
      }
    }
    return types;
  }

  private void reach(ValueType type, Set<String> objects) {
    switch (type) {
      case ValueType.Scalar(var scalar, _) -> leaves.add(scalar.graphqlName());
      case ValueType.Enumeration(var name, _) -> leaves.add(name);
      case ValueType.ListOf(var element, _) -> reach(element, objects);
      case ValueType.Row _ -> {}
      case ValueType.Custom(var name, _) -> {
        if (objects.add(name)) {
          additions
              .type(name)
              .orElseThrow()
              .members()
              .forEach(member -> reach(member.type(), objects));
        }
      }
    }
  }

  private static GraphQLFieldDefinition field(CustomOperation operation) {
    var field =
        GraphQLFieldDefinition.newFieldDefinition()
            .name(operation.name())
            .type((GraphQLOutputType) output(operation.result()));
    operation.arguments().forEach(argument -> field.argument(argument(argument)));
    return (operation.description().isEmpty() ? field : field.description(operation.description()))
        .build();
  }

  private static GraphQLArgument argument(CustomOperation.Argument argument) {
    var built =
        GraphQLArgument.newArgument()
            .name(argument.name())
            .type((GraphQLInputType) input(argument.type()));
    argument
        .initial()
        .ifPresent(json -> built.defaultValueLiteral(InitialValues.literal(argument.type(), json)));
    return (argument.description().isEmpty() ? built : built.description(argument.description()))
        .build();
  }

  private static GraphQLObjectType object(CustomType type) {
    var built = GraphQLObjectType.newObject().name(type.name());
    if (!type.description().isEmpty()) {
      built.description(type.description());
    }
    for (var member : type.members()) {
      var field =
          GraphQLFieldDefinition.newFieldDefinition()
              .name(member.name())
              .type((GraphQLOutputType) output(member.type()));
      built.field(member.description().isEmpty() ? field : field.description(member.description()));
    }
    return built.build();
  }

  private static GraphQLInputObjectType input(CustomType type) {
    var built = GraphQLInputObjectType.newInputObject().name(type.inputName());
    type.members()
        .forEach(member ->
            built.field(Types.input(member.name(), input(member.type()), member.description())));
    return built.build();
  }

  private static GraphQLType output(ValueType type) {
    return type(type, "");
  }

  private static GraphQLType input(ValueType type) {
    return type(type, "Input");
  }

  private static GraphQLType type(ValueType type, String ending) {
    var bare =
        switch (type) {
          case ValueType.Scalar(var scalar, _) -> Scalars.of(scalar);
          case ValueType.Enumeration(var name, _) -> named(name);
          case ValueType.Custom(var name, _) -> named(name + ending);
          case ValueType.Row(var model, _) -> named(model);
          case ValueType.ListOf(var element, _) -> listOf(type(element, ending));
        };
    return type.required() ? required(bare) : bare;
  }
}
