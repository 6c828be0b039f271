package dev.penstock.engine.graphql;

import dev.penstock.definition.ScalarType;
import graphql.schema.GraphQLScalarType;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The GraphQL scalars of the API. String and Boolean are graphql-java's own, because introspection
 * is made of them.
 */
final class Scalars {
  private static final GraphQLScalarType BIG_INT =
      scalar(
          ScalarType.BIG_INT,
          "A whole number of 64 bits, exact. A string in answers; arguments take a string or a"
              + " number.");
  private static final GraphQLScalarType BIG_DECIMAL =
      scalar(
          ScalarType.BIG_DECIMAL,
          "A decimal, exact. A string in answers; arguments take a string or a number.");
  private static final GraphQLScalarType DATE = scalar(ScalarType.DATE, "A day: YYYY-MM-DD.");
  private static final GraphQLScalarType TIME =
      scalar(ScalarType.TIME, "A time of day: hh:mm:ss, perhaps with a fraction and an offset.");
  private static final GraphQLScalarType DATE_TIME =
      scalar(
          ScalarType.DATE_TIME,
          "An instant: YYYY-MM-DDThh:mm:ss, perhaps with a fraction, and Z or an offset. Answers"
              + " are in UTC.");
  private static final GraphQLScalarType JSON =
      scalar(ScalarType.JSON, "JSON, written as a string.");
  private static final GraphQLScalarType IP_ADDRESS =
      scalar(
          ScalarType.IP_ADDRESS, "An IPv4 or IPv6 address, perhaps with the bits of its network.");
  private static final GraphQLScalarType BASE64 =
      scalar(ScalarType.BASE64, "Bytes in padded Base64 (RFC 4648 section 4).");

  private static final GraphQLScalarType INT = scalar(ScalarType.INT, "A whole number of 32 bits.");
  private static final GraphQLScalarType FLOAT =
      scalar(ScalarType.FLOAT, "A number of double precision.");
  private static final GraphQLScalarType ID =
      scalar(
          ScalarType.ID, "A key: a string in answers; arguments take a string or a whole number.");
  private static final Map<String, ScalarType> BY_NAME =
      Stream.of(ScalarType.values())
          .collect(Collectors.toUnmodifiableMap(ScalarType::graphqlName, Function.identity()));

  private Scalars() {}

  static ScalarType type(GraphQLScalarType scalar) {
    return Objects.requireNonNull(BY_NAME.get(scalar.getName()));
  }

  static GraphQLScalarType of(ScalarType type) {
    return switch (type) {
      case ID -> ID;
      case STRING -> graphql.Scalars.GraphQLString;
      case INT -> INT;
      case FLOAT -> FLOAT;
      case BOOLEAN -> graphql.Scalars.GraphQLBoolean;
      case BIG_INT -> BIG_INT;
      case BIG_DECIMAL -> BIG_DECIMAL;
      case DATE -> DATE;
      case TIME -> TIME;
      case DATE_TIME -> DATE_TIME;
      case JSON -> JSON;
      case IP_ADDRESS -> IP_ADDRESS;
      case BASE64 -> BASE64;
    };
  }

  private static GraphQLScalarType scalar(ScalarType type, String description) {
    return GraphQLScalarType.newScalar()
        .name(type.graphqlName())
        .description(description)
        .coercing(new ScalarCoercion(type))
        .build();
  }
}
