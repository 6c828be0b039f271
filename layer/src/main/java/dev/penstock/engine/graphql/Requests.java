package dev.penstock.engine.graphql;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Caches;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import dev.penstock.engine.graphql.Operation.Kind;
import dev.penstock.engine.graphql.Operation.Root;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns requests into operations, or refuses them. */
public final class Requests {
  private final Schema schema;
  private final Limits limits;
  private final boolean introspectionAllowed;
  private final Documents documents;
  private final Introspection introspection;

  /** Builds the schema; documents are kept as {@link Caches#DEFAULT} says. */
  public Requests(ApiDefinition definition, Limits limits, boolean introspection) {
    this(definition, limits, introspection, Caches.DEFAULT.documents());
  }

  /**
   * Builds the schema.
   *
   * @param introspection whether `__schema` and `__type` are answered
   * @param cachedBytes about how much memory documents may take that come again
   */
  public Requests(
      ApiDefinition definition, Limits limits, boolean introspection, long cachedBytes) {
    this.schema = Schema.of(definition);
    this.limits = limits;
    this.introspectionAllowed = introspection;
    this.documents = new Documents(schema.graphql(), limits, cachedBytes);
    this.introspection = new Introspection(schema.graphql());
  }

  /** Loads the parser of documents with its tables. */
  public static void warmUp() {
    new Parser().parseDocument("query Q($v: Int = 1) { a: f(x: [{y: \"z\", v: $v}]) { ...F } }");
  }

  /**
   * What a request asks with.
   *
   * @throws Refusal when the document does not fit the schema, is too large or the variables do not
   *     fit it
   */
  public Asked open(Request request) {
    var parsed = documents.parsed(request.document());
    var operation = parsed.operation(request.operationName());
    var given = declared(operation, request.variables());
    var variables = VariableValues.read(operation.variables(), given);
    return new Asked(parsed, operation, request.operationName(), given, variables);
  }

  /**
   * Whether its document is kept for requests to come, so that what is made of it is worth keeping,
   * too.
   */
  public boolean keep(Asked asked) {
    return documents.keep(asked.parsed().text());
  }

  /**
   * The operation that a request asks for.
   *
   * @throws Refusal when it has more than the limits allow
   */
  public Operation fold(Asked asked) {
    var operation = asked.operation().definition();
    var selected = new Selected(asked.parsed().fragments(), asked.variables());
    var fields = selected.in(operation.getSelectionSet());
    var kind = kind(operation);
    checkRoots(kind, fields.size());
    var folding = new Folding(schema, selected, asked.variables(), limits);
    var roots = new ArrayList<Root>();
    fields.forEach((key, nodes) -> {
      var name = nodes.getFirst().getName();
      roots.add(
          name.startsWith("__") || name.equals(Schema.NOTHING)
              ? new Root.Answered(key, name, answer(asked, key, nodes))
              : root(folding, kind, key, nodes));
    });
    return new Operation(kind, roots);
  }

  private Root root(Folding folding, Kind kind, String key, List<Field> nodes) {
    var type = type(kind);
    var definition = type.getFieldDefinition(nodes.getFirst().getName());
    return schema
        .custom(type.getName(), definition.getName())
        .map(custom -> folding.custom(key, nodes, custom, definition))
        .orElseGet(() -> folding.root(key, nodes, definition));
  }

  /**
   * Both at once.
   *
   * @throws Refusal when it is none, does not fit the schema or is too large
   */
  public Operation read(Request request) {
    return fold(open(request));
  }

  private static Kind kind(OperationDefinition operation) {
    return operation.getOperation() == OperationDefinition.Operation.MUTATION
        ? Kind.MUTATION
        : Kind.QUERY;
  }

  private GraphQLObjectType type(Kind kind) {
    return switch (kind) {
      case QUERY -> schema.graphql().getQueryType();
      case MUTATION -> Objects.requireNonNull(schema.graphql().getMutationType());
    };
  }

  private void checkRoots(Kind kind, int roots) {
    var most = kind == Kind.QUERY ? limits.queries() : limits.mutations();
    if (roots > most) {
      throw Refusal.beyond(
          most, kind == Kind.QUERY ? "root fields of a query" : "root fields of a mutation");
    }
  }

  private byte[] answer(Asked asked, String key, List<Field> nodes) {
    var operation = asked.operation().definition();
    return switch (nodes.getFirst().getName()) {
      case "__typename" -> json("\"" + type(kind(operation)).getName() + "\"");
      case Schema.NOTHING -> json("null");
      case String name when !introspectionAllowed ->
          throw Refusal.of(
              FailureCode.VALIDATION,
              "Introspection is switched off here, so %s has no answer.".formatted(name),
              nodes.getFirst().getSourceLocation());
      case String _ -> introspection.answer(asked.parsed(), operation, key, nodes, asked.given());
    };
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Clients send variables that their document does not declare; they mean nothing. */
  private Map<String, @Nullable Object> declared(
      Parsed.Declaration operation, Map<String, @Nullable Object> variables) {
    var declared = new LinkedHashMap<String, @Nullable Object>();
    for (var variable : operation.variables()) {
      if (variables.containsKey(variable.name())) {
        var value = variables.get(variable.name());
        if (value != null) {
          DocumentLimits.checkNesting(value, limits);
        }
        declared.put(variable.name(), value);
      }
    }
    return declared;
  }
}
