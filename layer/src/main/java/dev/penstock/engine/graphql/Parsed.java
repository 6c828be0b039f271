package dev.penstock.engine.graphql;

import dev.penstock.engine.FailureCode;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A document that fits the schema and the limits. */
record Parsed(
    String text, List<Declaration> operations, Map<String, FragmentDefinition> fragments) {
  /** One of its operations, with the variables that it takes. */
  record Declaration(OperationDefinition definition, List<Declared> variables) {}

  static Parsed of(String text, GraphQLSchema schema, Document document) {
    var fragments = new HashMap<String, FragmentDefinition>();
    for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
      fragments.put(fragment.getName(), fragment);
    }
    var operations =
        document.getDefinitionsOfType(OperationDefinition.class).stream()
            .map(operation -> new Declaration(operation, Declared.of(schema, operation)))
            .toList();
    return new Parsed(text, operations, fragments);
  }

  /**
   * The operation to run.
   *
   * @param name empty when the client named none
   */
  Declaration operation(String name) {
    if (name.isEmpty() && operations.size() == 1) {
      return operations.getFirst();
    }
    if (name.isEmpty()) {
      throw Refusal.of(
          FailureCode.VALIDATION,
          operations.isEmpty()
              ? "The document has no operation: add a query or a mutation."
              : "The document has several operations: send operationName to choose one.");
    }
    return operations.stream()
        .filter(operation -> Objects.equals(operation.definition().getName(), name))
        .findFirst()
        .orElseThrow(() ->
            Refusal.of(
                FailureCode.VALIDATION,
                "The document has no operation called %s.".formatted(name)));
  }
}
