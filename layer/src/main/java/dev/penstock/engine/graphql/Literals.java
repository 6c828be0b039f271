package dev.penstock.engine.graphql;

import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a valid document holds for arguments, with the variables in it. Only arguments of
 * fields have defaults in the schema.
 *
 * @param variables by name
 */
record Literals(Map<String, @Nullable Argument> variables) {
  /**
   * The arguments of a field.
   *
   * @throws NonNullableValueCoercedAsNullException when a variable is null where that is not
   *     allowed
   */
  Map<String, @Nullable Argument> arguments(GraphQLFieldDefinition definition, Field node) {
    var arguments = new LinkedHashMap<String, @Nullable Argument>();
    for (var argument : definition.getArguments()) {
      var literal = literal(node, argument.getName());
      if (isGiven(literal)) {
        var value = value(argument.getType(), literal);
        if (value == null && argument.getType() instanceof GraphQLNonNull) {
          throw new NonNullableValueCoercedAsNullException(argument);
        }
        arguments.put(argument.getName(), value);
      } else if (argument.hasSetDefaultValue()) {
        var initial = (Value<?>) argument.getArgumentDefaultValue().getValue();
        arguments.put(argument.getName(), value(argument.getType(), initial));
      } else if (argument.getType() instanceof GraphQLNonNull) {
        throw new NonNullableValueCoercedAsNullException(argument);
      }
    }
    return arguments;
  }

  private static @Nullable Value<?> literal(Field node, String name) {
    for (var argument : node.getArguments()) {
      if (argument.getName().equals(name)) {
        return argument.getValue();
      }
    }
    return null;
  }

  /** A variable that was omitted is as if nothing stood in its place. */
  private boolean isGiven(@Nullable Value<?> literal) {
    return literal instanceof VariableReference variable
        ? variables.containsKey(variable.getName())
        : literal != null;
  }

  @Nullable Argument value(GraphQLType type, @Nullable Value<?> literal) {
    return switch (literal) {
      case null -> null;
      case NullValue _ -> null;
      case VariableReference variable -> variables.get(variable.getName());
      default -> literal(type, literal);
    };
  }

  private Argument literal(GraphQLType type, Value<?> literal) {
    return switch (type) {
      case GraphQLNonNull required -> literal(required.getWrappedType(), literal);
      case GraphQLList list -> list(list.getWrappedType(), literal);
      case GraphQLInputObjectType object -> object(object, (ObjectValue) literal);
      case GraphQLEnumType labels ->
          Given.literal(
              Objects.requireNonNull(labels.getValue(((EnumValue) literal).getName())).getValue());
      case GraphQLScalarType scalar -> Given.literal(scalar(scalar, literal));
      default -> throw new IllegalStateException("An argument of type " + type);
    };
  }

  private static Object scalar(GraphQLScalarType type, Value<?> literal) {
    return Objects.requireNonNull(
        type.getCoercing()
            .parseLiteral(
                literal,
                CoercedVariables.emptyVariables(),
                GraphQLContext.getDefault(),
                Locale.ENGLISH));
  }

  /** One value stands for a list of it, as GraphQL has it. */
  private Argument list(GraphQLType element, Value<?> literal) {
    var items = new ArrayList<@Nullable Argument>();
    if (literal instanceof ArrayValue array) {
      for (Value<?> value : array.getValues()) {
        items.add(value(element, value));
      }
    } else {
      items.add(value(element, literal));
    }
    return new Argument.Items(items);
  }

  private Argument object(GraphQLInputObjectType type, ObjectValue literal) {
    var fields = new LinkedHashMap<String, @Nullable Argument>();
    for (var field : type.getFieldDefinitions()) {
      var found = member(literal, field.getName());
      if (isGiven(found)) {
        var value = value(field.getType(), found);
        if (value == null && field.getType() instanceof GraphQLNonNull) {
          throw new NonNullableValueCoercedAsNullException(field);
        }
        fields.put(field.getName(), value);
      } else if (field.getType() instanceof GraphQLNonNull) {
        throw new NonNullableValueCoercedAsNullException(field);
      }
    }
    return new Argument.Fields(fields);
  }

  private static @Nullable Value<?> member(ObjectValue literal, String name) {
    for (ObjectField field : literal.getObjectFields()) {
      if (field.getName().equals(name)) {
        return field.getValue();
      }
    }
    return null;
  }
}
