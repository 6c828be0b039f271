package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.argument;
import static dev.penstock.engine.graphql.Types.named;
import static dev.penstock.engine.graphql.Types.required;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;
import java.util.ArrayList;
import java.util.List;

/** The fields of Query and Mutation that a model gives. */
final class RootFields {
  private final SharedFields shared;

  RootFields(SharedFields shared) {
    this.shared = shared;
  }

  /** What a field of Query or Mutation does. */
  record Meaning(Operation operation, Model model) {}

  GraphQLFieldDefinition of(Meaning meaning) {
    var shape = new Shape(meaning.model());
    return switch (meaning.operation()) {
      case GET -> field(meaning, named(meaning.model().name()), keyArguments(meaning.model()));
      case LIST -> field(meaning, named(Names.connection(meaning.model())), listArguments(shape));
      case LISTEN -> throw new IllegalArgumentException("No query or mutation listens");
      case CREATE, UPDATE, DELETE ->
          field(meaning, named(meaning.model().name()), changeArguments(meaning, shape));
    };
  }

  private static GraphQLFieldDefinition field(
      Meaning meaning, GraphQLOutputType type, List<GraphQLArgument> arguments) {
    return GraphQLFieldDefinition.newFieldDefinition()
        .name(Names.rootField(meaning.operation(), meaning.model()))
        .type(type)
        .arguments(arguments)
        .build();
  }

  private static List<GraphQLArgument> keyArguments(Model model) {
    return model.keyFields().stream()
        .map(field -> argument(field.name(), required(Types.of(field.type()))))
        .toList();
  }

  private List<GraphQLArgument> listArguments(Shape shape) {
    var arguments = new ArrayList<GraphQLArgument>();
    if (shape.keyNarrowsList()) {
      Field first = shape.model().keyFields().getFirst();
      arguments.add(argument(first.name(), Types.of(first.type())));
    }
    arguments.addAll(shared.page(shape.model()));
    return arguments;
  }

  /** A create without any field to give has no input. */
  private static List<GraphQLArgument> changeArguments(Meaning meaning, Shape shape) {
    var arguments = new ArrayList<GraphQLArgument>();
    if (meaning.operation() != Operation.CREATE || !shape.created().isEmpty()) {
      var input = Names.input(meaning.operation(), meaning.model());
      arguments.add(argument("input", required(named(input))));
    }
    arguments.add(argument("condition", named(Names.conditionInput(meaning.model()))));
    return arguments;
  }
}
