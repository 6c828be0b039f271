package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.ValueType;
import dev.penstock.engine.graphql.Operation.CustomEntry;
import dev.penstock.engine.graphql.Operation.CustomSelection;
import java.math.BigDecimal;
import java.util.Optional;

/** Writes what a column holds as JSON: lists, and custom types within custom types. */
final class JsonValues {
  private final ApiDefinition definition;
  private final CustomValues values;
  private final References references;

  /** Of values that lead to no rows. */
  JsonValues(ApiDefinition definition, CustomValues values) {
    this(
        definition,
        values,
        (_, _, _) -> {
          throw new IllegalStateException("Rows are not within JSON");
        });
  }

  JsonValues(ApiDefinition definition, CustomValues values, References references) {
    this.definition = definition;
    this.values = values;
    this.references = references;
  }

  /** Writes what an object leads to by a key that it has. */
  @FunctionalInterface
  interface References {
    void write(CustomEntry.Reference reference, JsonNode object, ByteSink sink);
  }

  /**
   * Writes a column of JSON.
   *
   * @param selection what is wanted of each object; nothing where there are none
   */
  ValueWriter writer(ValueType type, Optional<CustomSelection> selection, String what) {
    return (row, column, sink) -> {
      var text = row.getString(column);
      try {
        write(type, selection, what, CanonicalJson.parse(text == null ? "null" : text), sink);
      } catch (JsonProcessingException e) {
        throw values.refused("%s is no JSON.".formatted(what));
      }
    };
  }

  /** Writes one value. */
  void write(
      ValueType type,
      Optional<CustomSelection> selection,
      String what,
      JsonNode value,
      ByteSink sink)
      throws JsonProcessingException {
    if (value.isNull() || value.isMissingNode()) {
      if (type.required()) {
        throw values.refused("%s is null, which was declared never to be.".formatted(what));
      }
      JsonLiterals.writeNull(sink);
      return;
    }
    switch (type) {
      case ValueType.ListOf(var element, _) -> {
        if (!value.isArray()) {
          throw values.refused("%s is no list.".formatted(what));
        }
        sink.write('[');
        for (var i = 0; i < value.size(); i++) {
          if (i > 0) {
            sink.write(',');
          }
          write(element, selection, what, value.get(i), sink);
        }
        sink.write(']');
      }
      case ValueType.Custom _ -> object(selection.orElseThrow(), what, value, sink);
      case ValueType.Scalar(var scalar, _) -> scalar(scalar, what, value, sink);
      case ValueType.Enumeration(var name, _) ->
          new LabelWriter(definition.enumType(name).orElseThrow(), true)
              .write(value.asText(), sink);
      case ValueType.Row _ -> throw new IllegalStateException("A row is no value");
    }
  }

  private void object(CustomSelection selection, String what, JsonNode value, ByteSink sink)
      throws JsonProcessingException {
    if (!value.isObject()) {
      throw values.refused("%s is no object.".formatted(what));
    }
    var separator = '{';
    for (var entry : selection.entries()) {
      sink.write(separator);
      separator = ',';
      JsonStrings.write(entry.key(), sink);
      sink.write(':');
      switch (entry) {
        case CustomEntry.Typename(_, var type) -> JsonStrings.write(type, sink);
        case CustomEntry.Value(_, var member) ->
            write(
                member.type(),
                Optional.empty(),
                what + "." + member.name(),
                value.path(member.name()),
                sink);
        case CustomEntry.Nested(_, var member, var nested) ->
            write(
                member.type(),
                Optional.of(nested),
                what + "." + member.name(),
                value.path(member.name()),
                sink);
        case CustomEntry.Reference reference -> references.write(reference, value, sink);
      }
    }
    if (selection.entries().isEmpty()) {
      sink.write('{');
    }
    sink.write('}');
  }

  private void scalar(ScalarType type, String what, JsonNode value, ByteSink sink)
      throws JsonProcessingException {
    try {
      switch (type) {
        case INT -> JsonLiterals.write(number(value, what).decimalValue().intValueExact(), sink);
        case FLOAT -> JsonLiterals.write(number(value, what).doubleValue(), sink);
        case BOOLEAN -> JsonLiterals.write(truth(value, what), sink);
        case BIG_INT -> JsonStrings.write(exact(value, what).toBigIntegerExact().toString(), sink);
        case BIG_DECIMAL -> JsonStrings.write(exact(value, what).toPlainString(), sink);
        case JSON -> JsonStrings.write(CanonicalJson.of(value), sink);
        case ID, STRING, DATE, TIME, DATE_TIME, IP_ADDRESS, BASE64 ->
            JsonStrings.write(text(value, what), sink);
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw values.refused("%s is no %s.".formatted(what, type.graphqlName()));
    }
  }

  private JsonNode number(JsonNode value, String what) {
    if (!value.isNumber()) {
      throw values.refused("%s is no number.".formatted(what));
    }
    return value;
  }

  /** A number, or the text of one. */
  private BigDecimal exact(JsonNode value, String what) {
    return value.isTextual()
        ? new BigDecimal(value.textValue())
        : number(value, what).decimalValue();
  }

  private boolean truth(JsonNode value, String what) {
    // MySQL has numbers for truth values.
    if (value.isBoolean() || value.isIntegralNumber()) {
      return value.asBoolean();
    }
    throw values.refused("%s is neither true nor false.".formatted(what));
  }

  private String text(JsonNode value, String what) {
    if (value.isContainerNode()) {
      throw values.refused("%s is no text.".formatted(what));
    }
    return value.asText();
  }
}
