package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.util.Optional;

/**
 * Writes values of the usual form straight from the driver's bytes, which are the database's text
 * of them in UTF-8.
 */
@FunctionalInterface
interface Shortcut {
  /** False when the value has another form; then nothing was written. */
  boolean write(byte[] text, ByteSink sink);

  /** The way past {@link TextWriter} that writes the same, where there is one. */
  static Optional<Shortcut> of(ApiDefinition definition, FieldType type, ColumnType column) {
    if (column.dimensions() > 0) {
      return Optional.empty();
    }
    return switch (type) {
      case FieldType.Scalar(var scalar) -> scalar(scalar, column.storage());
      case FieldType.Enumeration(var name) ->
          Optional.of(new LabelBytes(definition.enumType(name).orElseThrow()));
      case FieldType.ListOf _ -> Optional.empty();
    };
  }

  private static Optional<Shortcut> scalar(ScalarType type, Storage storage) {
    return switch (type) {
      case ID, STRING, BIG_INT, BIG_DECIMAL, DATE, TIME, DATE_TIME, JSON, IP_ADDRESS ->
          string(storage);
      case INT -> Optional.of(NumberBytes::whole);
      case FLOAT ->
          Optional.of(storage == Storage.FLOAT32 ? NumberBytes::single : NumberBytes::number);
      case BOOLEAN -> Optional.of(Shortcut::yesOrNo);
      case BASE64 -> Optional.empty();
    };
  }

  private static Optional<Shortcut> string(Storage storage) {
    return switch (storage) {
      case INT32, INT64, UINT64, DECIMAL -> Optional.of(NumberBytes::quoted);
      case DATE -> Optional.of(TemporalBytes::date);
      case TIME -> Optional.of(TemporalBytes::time);
      case DATE_TIME, INSTANT -> Optional.of(TemporalBytes::dateTime);
      case TEXT, PADDED_TEXT, UUID, ENUM, SET, BITS, NETWORK, LITERAL, SHAPE ->
          Optional.of(JsonStrings::write);
      // The driver or the canonical form changes these texts.
      case BOOLEAN,
          MONEY,
          FLOAT32,
          FLOAT64,
          BYTES,
          TIME_WITH_ZONE,
          JSON,
          HSTORE,
          GEOMETRY,
          COMPOSITE,
          OTHER ->
          Optional.empty();
    };
  }

  private static boolean yesOrNo(byte[] text, ByteSink sink) {
    if (text.length != 1) {
      return false;
    }
    JsonLiterals.write(text[0] != '0' && text[0] != 'f', sink);
    return true;
  }
}
