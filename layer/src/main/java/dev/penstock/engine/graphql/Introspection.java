package dev.penstock.engine.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.engine.FailureCode;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers `__schema` and `__type` from the schema itself. */
final class Introspection {
  private final GraphQLSchema schema;

  Introspection(GraphQLSchema schema) {
    this.schema = schema;
  }

  /**
   * The value of one root field.
   *
   * @param nodes the fields that share the response key
   */
  byte[] answer(
      Parsed parsed,
      OperationDefinition operation,
      String key,
      List<Field> nodes,
      Map<String, @Nullable Object> variables) {
    var alone =
        operation.transform(
            builder -> builder.selectionSet(SelectionSet.newSelectionSet(nodes).build()));
    var document = Document.newDocument().definition(alone);
    parsed.fragments().values().forEach(document::definition);
    var entry = new PreparsedDocumentEntry(document.build());
    var result =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider((_, _) -> CompletableFuture.completedFuture(entry))
            .build()
            .execute(ExecutionInput.newExecutionInput().query(key).variables(variables).build());
    if (!result.getErrors().isEmpty()) {
      throw Refusal.of(
          FailureCode.VALIDATION,
          ValidationText.of(result.getErrors().getFirst().getMessage()),
          nodes.getFirst().getSourceLocation());
    }
    return bytes(Objects.requireNonNull(result.<Map<String, Object>>getData()).get(key));
  }

  private static byte[] bytes(@Nullable Object value) {
    try {
      return Json.MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException exception) {
      throw new IllegalStateException(
          "Introspection holds maps, lists and scalars only", exception);
    }
  }

  /**
   * Loaded when somebody asks: its start reads a calendar, and no start of a server waits for it.
   */
  private static final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}
  }
}
