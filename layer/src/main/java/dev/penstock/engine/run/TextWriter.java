package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a value from the database's text of it. */
@FunctionalInterface
interface TextWriter {

  void write(String text, JsonGenerator json) throws IOException;

  default void writeNullable(@Nullable String text, JsonGenerator json) throws IOException {
    if (text == null) {
      json.writeNull();
    } else {
      write(text, json);
    }
  }

  static TextWriter of(ApiDefinition definition, FieldType type, ColumnType column) {
    if (column.dimensions() > 0) {
      return array(definition, type, column);
    }
    return switch (type) {
      case FieldType.Scalar(var scalar) -> scalar(scalar, column.storage());
      case FieldType.Enumeration(var name) ->
          new LabelWriter(definition.enumType(name).orElseThrow(), column.exact());
      case FieldType.ListOf(var element) -> set(of(definition, element, column));
    };
  }

  private static TextWriter set(TextWriter label) {
    return (text, json) -> {
      json.writeStartArray();
      for (var one : text.isEmpty() ? List.<String>of() : Arrays.asList(text.split(","))) {
        label.write(one, json);
      }
      json.writeEndArray();
    };
  }

  private static TextWriter array(ApiDefinition definition, FieldType type, ColumnType column) {
    var element = type;
    while (element instanceof FieldType.ListOf(var inner)) {
      element = inner;
    }
    var writer = of(definition, element, column.element());
    if (column.storage() == Storage.COMPOSITE) {
      return new ListWriter(writer)::writeJson;
    }
    var delimiter = column.sql().equals("box") ? ';' : ',';
    var lists = new ListWriter(writer);
    return (text, json) -> lists.write(ArrayText.parse(text, delimiter), json);
  }

  private static TextWriter scalar(ScalarType type, Storage storage) {
    return switch (type) {
      case ID, STRING, BIG_INT, BIG_DECIMAL, DATE, TIME, DATE_TIME, JSON, IP_ADDRESS ->
          (text, json) -> json.writeString(canonical(storage, text));
      case INT -> (text, json) -> json.writeNumber(Long.parseLong(text));
      case FLOAT -> storage == Storage.FLOAT32 ? TextWriter::single : TextWriter::number;
      case BOOLEAN ->
          (text, json) ->
              json.writeBoolean(!(text.equals("0") || text.equals("f") || text.equals("false")));
      // Only elements of arrays come as text: \x and hexadecimal digits.
      case BASE64 ->
          (text, json) -> json.writeBinary(HexFormat.of().parseHex(text, 2, text.length()));
    };
  }

  private static void single(String text, JsonGenerator json) throws IOException {
    var value = (float) Double.parseDouble(text);
    if (Float.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  /** Null for what JSON has no number for: infinities and NaN. */
  private static void number(String text, JsonGenerator json) throws IOException {
    var value = Double.parseDouble(text);
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  private static String canonical(Storage storage, String text) {
    return switch (storage) {
      case DATE -> TemporalText.date(text);
      case TIME -> TemporalText.time(text);
      case TIME_WITH_ZONE -> TemporalText.timeWithZone(text);
      case DATE_TIME, INSTANT -> TemporalText.dateTime(text);
      case JSON, HSTORE, GEOMETRY, COMPOSITE -> CanonicalJson.of(text);
      // A MySQL column with ZEROFILL pads its numbers.
      case INT32, INT64, UINT64, DECIMAL -> withoutPadding(text);
      case BOOLEAN,
          MONEY,
          FLOAT32,
          FLOAT64,
          TEXT,
          PADDED_TEXT,
          UUID,
          BYTES,
          ENUM,
          SET,
          BITS,
          NETWORK,
          LITERAL,
          SHAPE,
          OTHER ->
          text;
    };
  }

  private static String withoutPadding(String text) {
    var start = 0;
    while (start < text.length() - 1
        && text.charAt(start) == '0'
        && Character.isDigit(text.charAt(start + 1))) {
      start++;
    }
    return text.substring(start);
  }
}
