package dev.penstock.engine.graphql;

import dev.penstock.definition.ScalarType;
import dev.penstock.engine.Failure;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.Locale;
import java.util.Objects;

/** Takes the literals and variables of one of our scalars. Answers are never serialized here. */
record ScalarCoercion(ScalarType type) implements Coercing<Object, Object> {
  @Override
  public Object parseValue(Object given, GraphQLContext context, Locale locale) {
    try {
      return ScalarValues.read(type, given);
    } catch (Failure.Exception refused) {
      throw new CoercingParseValueException(refused.getMessage(), refused);
    }
  }

  @Override
  public Object parseLiteral(
      Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
    try {
      return ScalarValues.read(type, given(literal));
    } catch (Failure.Exception refused) {
      throw new CoercingParseLiteralException(refused.getMessage(), refused);
    }
  }

  /** Only asked for default values, which the schema has as literals. */
  @Override
  public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
    return StringValue.of(value.toString());
  }

  private static Object given(Value<?> literal) {
    return switch (literal) {
      case StringValue text -> Objects.requireNonNull(text.getValue());
      case IntValue number -> number.getValue();
      case FloatValue number -> number.getValue();
      case BooleanValue truth -> truth.isValue();
      default -> new Unfit();
    };
  }

  /** A literal that no scalar takes. */
  private record Unfit() {
    @Override
    public String toString() {
      return "an object, a list or a name";
    }
  }
}
