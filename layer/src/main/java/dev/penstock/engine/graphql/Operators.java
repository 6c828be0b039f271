package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.input;
import static dev.penstock.engine.graphql.Types.listOf;
import static dev.penstock.engine.graphql.Types.named;

import dev.penstock.definition.EnumType;
import dev.penstock.definition.ScalarType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import java.util.List;

/** The inputs whose fields are the operators of a filter. */
final class Operators {
  private static final List<String> COMPARISONS = List.of("ne", "eq", "le", "lt", "ge", "gt");

  private Operators() {}

  /** What every API has, whether its columns need it or not, as Amplify's do. */
  static List<GraphQLNamedType> always() {
    return List.of(
        text(ScalarType.STRING),
        number(ScalarType.INT),
        number(ScalarType.FLOAT),
        truth(),
        text(ScalarType.ID),
        attributeTypes(),
        size(),
        sortDirection());
  }

  /** What only some columns need. */
  static List<GraphQLNamedType> others() {
    return List.of(
        number(ScalarType.BIG_INT),
        number(ScalarType.BIG_DECIMAL),
        bytes(),
        list(ScalarType.INT),
        list(ScalarType.FLOAT),
        list(ScalarType.BOOLEAN),
        list(ScalarType.BIG_INT),
        list(ScalarType.BIG_DECIMAL),
        list(ScalarType.BASE64));
  }

  static GraphQLInputObjectType of(EnumType type) {
    var value = named(type.name());
    return operators(Names.operatorInput(type), List.of("eq", "ne"), value)
        .fields(membership(value))
        .field(attributeExists())
        .build();
  }

  static GraphQLInputObjectType ofList(EnumType type) {
    var value = named(type.name());
    return operators(Names.listOperatorInput(type), List.of("eq", "ne"), listOf(value))
        .field(input("contains", value))
        .field(input("notContains", value))
        .field(attributeExists())
        .field(sizeOperator())
        .build();
  }

  private static GraphQLInputObjectType text(ScalarType type) {
    var value = Scalars.of(type);
    return operators(name(type), COMPARISONS, value)
        .field(input("contains", value))
        .field(input("notContains", value))
        .field(input("between", listOf(value)))
        .field(input("beginsWith", value))
        .fields(attributes())
        .field(sizeOperator())
        .fields(membership(value))
        .build();
  }

  private static GraphQLInputObjectType number(ScalarType type) {
    var value = Scalars.of(type);
    return operators(name(type), COMPARISONS, value)
        .field(input("between", listOf(value)))
        .fields(attributes())
        .fields(membership(value))
        .build();
  }

  private static GraphQLInputObjectType truth() {
    var value = Scalars.of(ScalarType.BOOLEAN);
    return operators(name(ScalarType.BOOLEAN), List.of("ne", "eq"), value)
        .fields(attributes())
        .fields(membership(value))
        .build();
  }

  private static GraphQLInputObjectType bytes() {
    var value = Scalars.of(ScalarType.BASE64);
    return operators(name(ScalarType.BASE64), List.of("eq", "ne"), value)
        .field(attributeExists())
        .field(sizeOperator())
        .fields(membership(value))
        .build();
  }

  private static GraphQLInputObjectType list(ScalarType element) {
    return operators(
            "Model" + element.graphqlName() + "ListInput",
            List.of("contains", "notContains"),
            Scalars.of(element))
        .fields(attributes())
        .field(sizeOperator())
        .build();
  }

  private static GraphQLInputObjectType size() {
    var value = Scalars.of(ScalarType.INT);
    return operators(Names.SIZE_INPUT, COMPARISONS, value)
        .field(input("between", listOf(value)))
        .build();
  }

  private static GraphQLEnumType attributeTypes() {
    var type = GraphQLEnumType.newEnum().name(Names.ATTRIBUTE_TYPES);
    List.of(
            "binary",
            "binarySet",
            "bool",
            "list",
            "map",
            "number",
            "numberSet",
            "string",
            "stringSet",
            "_null")
        .forEach(type::value);
    return type.build();
  }

  private static GraphQLEnumType sortDirection() {
    return GraphQLEnumType.newEnum().name(Names.SORT_DIRECTION).value("ASC").value("DESC").build();
  }

  private static String name(ScalarType type) {
    return "Model" + type.graphqlName() + "Input";
  }

  private static GraphQLInputObjectType.Builder operators(
      String name, List<String> operators, GraphQLType value) {
    var input = GraphQLInputObjectType.newInputObject().name(name);
    operators.forEach(operator -> input.field(input(operator, value)));
    return input;
  }

  private static List<GraphQLInputObjectField> attributes() {
    return List.of(attributeExists(), input("attributeType", named(Names.ATTRIBUTE_TYPES)));
  }

  private static List<GraphQLInputObjectField> membership(GraphQLType value) {
    return List.of(input("in", listOf(value)), input("notIn", listOf(value)));
  }

  private static GraphQLInputObjectField attributeExists() {
    return input("attributeExists", Scalars.of(ScalarType.BOOLEAN));
  }

  private static GraphQLInputObjectField sizeOperator() {
    return input("size", named(Names.SIZE_INPUT));
  }
}
