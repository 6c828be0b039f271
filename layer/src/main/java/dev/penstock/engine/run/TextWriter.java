package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a value from the database's text of it, whatever its form. */
@FunctionalInterface
interface TextWriter {

  void write(String text, ByteSink sink);

  default void writeNullable(@Nullable String text, ByteSink sink) {
    if (text == null) {
      JsonLiterals.writeNull(sink);
    } else {
      write(text, sink);
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
    var labels = new ListWriter(label);
    return (text, sink) ->
        labels.write(text.isEmpty() ? List.of() : Arrays.asList(text.split(",")), sink);
  }

  private static TextWriter array(ApiDefinition definition, FieldType type, ColumnType column) {
    var element = type;
    while (element instanceof FieldType.ListOf(var inner)) {
      element = inner;
    }
    var lists = new ListWriter(of(definition, element, column.element()));
    if (column.storage() == Storage.COMPOSITE) {
      return lists::writeJson;
    }
    var delimiter = column.sql().equals("box") ? ';' : ',';
    return (text, sink) -> lists.write(ArrayText.parse(text, delimiter), sink);
  }

  private static TextWriter scalar(ScalarType type, Storage storage) {
    return switch (type) {
      case ID, STRING, BIG_INT, BIG_DECIMAL, DATE, TIME, DATE_TIME, JSON, IP_ADDRESS ->
          (text, sink) -> JsonStrings.write(canonical(storage, text), sink);
      case INT -> (text, sink) -> JsonLiterals.write(Long.parseLong(text), sink);
      case FLOAT ->
          storage == Storage.FLOAT32
              ? (text, sink) -> JsonLiterals.write((float) Double.parseDouble(text), sink)
              : (text, sink) -> JsonLiterals.write(Double.parseDouble(text), sink);
      case BOOLEAN ->
          (text, sink) ->
              JsonLiterals.write(
                  !(text.equals("0") || text.equals("f") || text.equals("false")), sink);
      // Only elements of arrays come as text: \x and hexadecimal digits.
      case BASE64 -> (text, sink) -> base64(HexFormat.of().parseHex(text, 2, text.length()), sink);
    };
  }

  static void base64(byte[] bytes, ByteSink sink) {
    sink.write('"');
    sink.append(Base64.getEncoder().encode(bytes));
    sink.write('"');
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
