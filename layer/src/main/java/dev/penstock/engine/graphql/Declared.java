package dev.penstock.engine.graphql;

import dev.penstock.engine.argument.Argument;
import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A variable that an operation declares.
 *
 * @param initial its default; null also when it has none
 */
record Declared(VariableDefinition definition, GraphQLType type, @Nullable Argument initial) {
  static List<Declared> of(GraphQLSchema schema, OperationDefinition operation) {
    return operation.getVariableDefinitions().stream()
        .map(definition -> of(schema, definition))
        .toList();
  }

  String name() {
    return definition.getName();
  }

  private static Declared of(GraphQLSchema schema, VariableDefinition definition) {
    var type = Objects.requireNonNull(TypeFromAST.getTypeFromAST(schema, definition.getType()));
    var initial = new Literals(Map.of()).value(type, definition.getDefaultValue());
    return new Declared(definition, type, initial);
  }
}
