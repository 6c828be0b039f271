package dev.penstock.engine.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.ValueType;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments that are objects, as the JSON text that a statement takes them as. */
final class ArgumentJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final ApiDefinition definition;

  ArgumentJson(ApiDefinition definition) {
    this.definition = definition;
  }

  Given of(ValueType type, Argument argument) {
    List<Given> scalars = new ArrayList<>();
    collect(argument, scalars);
    return Given.list(scalars).then(values -> text(type, argument, (List<?>) values));
  }

  private static void collect(@Nullable Argument argument, List<Given> scalars) {
    switch (argument) {
      case null -> {}
      case Given given -> scalars.add(given);
      case Argument.Items(var items) -> items.forEach(item -> collect(item, scalars));
      case Argument.Fields(var fields) -> fields.values().forEach(each -> collect(each, scalars));
    }
  }

  /** The same shape with the values of one request, which come in the order of {@link #collect}. */
  private String text(ValueType type, Argument argument, List<?> values) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(text)) {
      write(json, type, argument, values.iterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(
      JsonGenerator json, ValueType type, @Nullable Argument argument, Iterator<?> values)
      throws IOException {
    switch (argument) {
      case null -> json.writeNull();
      case Given _ -> scalar(json, type, values.next());
      case Argument.Items(var items) -> {
        var element = type instanceof ValueType.ListOf(var inner, _) ? inner : type;
        json.writeStartArray();
        for (var item : items) {
          write(json, element, item, values);
        }
        json.writeEndArray();
      }
      case Argument.Fields(var fields) -> object(json, type, fields, values);
    }
  }

  private void object(
      JsonGenerator json,
      ValueType type,
      Map<String, @Nullable Argument> fields,
      Iterator<?> values)
      throws IOException {
    if (!(type instanceof ValueType.Custom(var name, _))) {
      throw new IllegalStateException("An object for " + type);
    }
    CustomType object = definition.additions().type(name).orElseThrow();
    json.writeStartObject();
    for (var field : fields.entrySet()) {
      json.writeFieldName(field.getKey());
      write(json, object.member(field.getKey()).orElseThrow().type(), field.getValue(), values);
    }
    json.writeEndObject();
  }

  private static void scalar(JsonGenerator json, ValueType type, Object value) throws IOException {
    switch (value) {
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      // As strings, as in answers: the numbers of a database's JSON may have 53 bits only.
      case BigInteger number -> json.writeString(number.toString());
      case BigDecimal number -> json.writeString(number.toPlainString());
      case Double number -> json.writeNumber(number);
      case byte[] bytes -> json.writeString(Base64.getEncoder().encodeToString(bytes));
      case String text when type.equals(new ValueType.Scalar(ScalarType.JSON, type.required())) ->
          json.writeRawValue(text);
      default -> json.writeString(value.toString());
    }
  }
}
