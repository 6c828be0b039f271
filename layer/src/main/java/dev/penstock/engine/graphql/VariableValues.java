package dev.penstock.engine.graphql;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.TypeFromAST;
import graphql.execution.ValuesResolver;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives the variables of one request their Java values, and says of each wrong one where it is. */
final class VariableValues {
  private static final int MOST_PROBLEMS = 100;

  private final GraphQLSchema schema;
  private final List<Refusal.Problem> problems = new ArrayList<>();

  private VariableValues(GraphQLSchema schema) {
    this.schema = schema;
  }

  /**
   * The variables that the operation declares.
   *
   * @throws Refusal with every problem found
   */
  static CoercedVariables read(
      GraphQLSchema schema, OperationDefinition operation, Map<String, @Nullable Object> given) {
    var reading = new VariableValues(schema);
    var values = new LinkedHashMap<String, @Nullable Object>();
    var omitted = new ArrayList<VariableDefinition>();
    for (var definition : operation.getVariableDefinitions()) {
      if (given.containsKey(definition.getName())) {
        values.put(
            definition.getName(), reading.given(definition, given.get(definition.getName())));
      } else if (definition.getDefaultValue() != null) {
        omitted.add(definition);
      } else if (definition.getType() instanceof NonNullType) {
        reading.problem(new Place(definition, definition.getName()), "give it a value");
      }
    }
    if (!reading.problems.isEmpty()) {
      throw new Refusal(reading.problems);
    }
    values.putAll(reading.defaults(omitted));
    return coerced(values);
  }

  @SuppressWarnings("NullAway") // graphql-java takes nulls in it without saying so
  private static CoercedVariables coerced(Map<String, @Nullable Object> values) {
    return CoercedVariables.of(values);
  }

  private Map<String, Object> defaults(List<VariableDefinition> definitions) {
    return ValuesResolver.coerceVariableValues(
            schema,
            definitions,
            RawVariables.emptyVariables(),
            GraphQLContext.getDefault(),
            Locale.ENGLISH)
        .toMap();
  }

  /** Where a value stands, such as `input.tags[2]` of the variable `input`. */
  private record Place(VariableDefinition variable, String path) {
    Place field(String name) {
      return new Place(variable, path + "." + name);
    }

    Place element(int index) {
      return new Place(variable, path + "[" + index + "]");
    }
  }

  private @Nullable Object given(VariableDefinition definition, @Nullable Object value) {
    var type = Objects.requireNonNull(TypeFromAST.getTypeFromAST(schema, definition.getType()));
    return value(type, value, new Place(definition, definition.getName()));
  }

  private @Nullable Object value(GraphQLType type, @Nullable Object value, Place place) {
    if (type instanceof GraphQLNonNull required) {
      return value == null
          ? problem(place, "give it a value other than null")
          : value(required.getWrappedType(), value, place);
    }
    if (value == null) {
      return null;
    }
    return switch (type) {
      case GraphQLList list -> list(list.getWrappedType(), value, place);
      case GraphQLInputObjectType input -> object(input, value, place);
      case GraphQLEnumType labels -> label(labels, value, place);
      case GraphQLScalarType scalar -> scalar(scalar, value, place);
      default -> throw new IllegalStateException("A variable of type " + type);
    };
  }

  /** One value stands for a list of it, as GraphQL has it. */
  private List<@Nullable Object> list(GraphQLType element, Object value, Place place) {
    var values = new ArrayList<@Nullable Object>();
    if (value instanceof List<?> list) {
      for (var each : list) {
        values.add(value(element, each, place.element(values.size())));
      }
    } else {
      values.add(value(element, value, place));
    }
    return values;
  }

  private @Nullable Object object(GraphQLInputObjectType type, Object value, Place place) {
    if (!(value instanceof Map<?, ?> map)) {
      return problem(place, "%s takes an object".formatted(type.getName()));
    }
    for (var key : map.keySet()) {
      if (type.getFieldDefinition((String) key) == null) {
        problem(place, "%s has no field %s".formatted(type.getName(), key));
      }
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var field : type.getFieldDefinitions()) {
      var name = field.getName();
      if (map.containsKey(name)) {
        values.put(name, value(field.getType(), map.get(name), place.field(name)));
      } else if (field.getType() instanceof GraphQLNonNull) {
        problem(place.field(name), "give it a value");
      }
    }
    return values;
  }

  private @Nullable Object label(GraphQLEnumType type, Object value, Place place) {
    var found = value instanceof String name ? type.getValue(name) : null;
    return found == null
        ? problem(place, "%s has no value %s".formatted(type.getName(), ScalarValues.quoted(value)))
        : found.getValue();
  }

  private @Nullable Object scalar(GraphQLScalarType type, Object value, Place place) {
    try {
      return ScalarValues.read(Scalars.type(type), value);
    } catch (Failure.Exception refused) {
      var message = refused.failure().message();
      return problem(place, message.substring(0, message.length() - 1));
    }
  }

  private @Nullable Object problem(Place place, String what) {
    if (problems.size() == MOST_PROBLEMS) {
      return null;
    }
    var location = place.variable().getSourceLocation();
    problems.add(
        new Refusal.Problem(
            Failure.of(FailureCode.BAD_VALUE, "Variable '%s': %s.".formatted(place.path(), what)),
            location == null ? List.of() : Refusal.Location.of(List.of(location))));
    return null;
  }
}
