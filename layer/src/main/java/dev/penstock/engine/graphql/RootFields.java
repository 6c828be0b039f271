package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.argument;
import static dev.penstock.engine.graphql.Types.named;
import static dev.penstock.engine.graphql.Types.required;

import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;
import java.util.ArrayList;
import java.util.List;

/** The fields of Query and Mutation that a model gives. */
final class RootFields {
  private RootFields() {}

  /** What a field of Query or Mutation does. */
  record Meaning(Operation operation, Model model) {}

  static GraphQLFieldDefinition of(String name, Operation operation, Shape shape) {
    var model = shape.model();
    return switch (operation) {
      case GET -> field(name, named(model.name()), keyArguments(model));
      case LIST -> field(name, named(Names.connection(model)), listArguments(shape));
      case LISTEN -> throw new IllegalArgumentException("No query or mutation listens");
      case CREATE, UPDATE, DELETE ->
          field(name, named(model.name()), changeArguments(operation, shape));
    };
  }

  private static GraphQLFieldDefinition field(
      String name, GraphQLOutputType type, List<GraphQLArgument> arguments) {
    return GraphQLFieldDefinition.newFieldDefinition()
        .name(name)
        .type(type)
        .arguments(arguments)
        .build();
  }

  private static List<GraphQLArgument> keyArguments(Model model) {
    var arguments = new ArrayList<GraphQLArgument>();
    for (var field : model.keyFields()) {
      arguments.add(argument(field.name(), required(Types.of(field.type()))));
    }
    return arguments;
  }

  private static List<GraphQLArgument> listArguments(Shape shape) {
    if (!shape.keyNarrowsList()) {
      return shape.page();
    }
    var first = shape.model().keyFields().getFirst();
    var arguments = new ArrayList<GraphQLArgument>();
    arguments.add(argument(first.name(), Types.of(first.type())));
    arguments.addAll(shape.page());
    return arguments;
  }

  /** A create without any field to give has no input. */
  private static List<GraphQLArgument> changeArguments(Operation operation, Shape shape) {
    var arguments = new ArrayList<GraphQLArgument>();
    if (operation != Operation.CREATE || !shape.created().isEmpty()) {
      var input = Names.input(operation, shape.model());
      arguments.add(argument("input", required(named(input))));
    }
    arguments.add(argument("condition", named(Names.conditionInput(shape.model()))));
    return arguments;
  }
}
