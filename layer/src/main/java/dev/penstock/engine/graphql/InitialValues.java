package dev.penstock.engine.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.definition.ValueType;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;

/** Default values of arguments, from the definition's JSON to GraphQL's literals. */
final class InitialValues {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private InitialValues() {}

  static Value<?> literal(ValueType type, String json) {
    try {
      return literal(type, JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The default %s is not JSON".formatted(json), e);
    }
  }

  private static Value<?> literal(ValueType type, JsonNode value) {
    if (type instanceof ValueType.ListOf(var element, _)) {
      var array = ArrayValue.newArrayValue();
      value.forEach(each -> array.value(literal(element, each)));
      return array.build();
    }
    return switch (value.getNodeType()) {
      case BOOLEAN -> BooleanValue.of(value.booleanValue());
      case NUMBER ->
          value.isIntegralNumber()
              ? IntValue.newIntValue(value.bigIntegerValue()).build()
              : FloatValue.newFloatValue(value.decimalValue()).build();
      default ->
          type instanceof ValueType.Enumeration
              ? EnumValue.of(value.textValue())
              : StringValue.of(value.textValue());
    };
  }
}
