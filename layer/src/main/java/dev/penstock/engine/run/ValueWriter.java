package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Writes the values of one column as the field's GraphQL type has them. The column was selected
 * through {@link dev.penstock.engine.sql.Values#read}.
 */
@FunctionalInterface
public interface ValueWriter {
  /**
   * Writes one value, null included.
   *
   * @param column counted from 1
   */
  void write(ResultSet row, int column, ByteSink sink) throws SQLException;

  /** The writer for a field of that type, kept in a column of that type. */
  static ValueWriter of(ApiDefinition definition, FieldType type, ColumnType column) {
    if (column.storage() == Storage.BYTES && column.dimensions() == 0) {
      return type.equals(new FieldType.Scalar(ScalarType.BASE64))
          ? ValueWriter::base64
          : ValueWriter::utf8;
    }
    var text = text(definition, type, column);
    return Shortcut.of(definition, type, column)
        .<ValueWriter>map(shortcut -> usual(shortcut, text))
        .orElse(text);
  }

  private static ValueWriter usual(Shortcut shortcut, ValueWriter otherwise) {
    return (row, at, sink) -> {
      var bytes = row.getBytes(at);
      if (bytes == null) {
        JsonLiterals.writeNull(sink);
      } else if (!shortcut.write(bytes, sink)) {
        otherwise.write(row, at, sink);
      }
    };
  }

  private static ValueWriter text(ApiDefinition definition, FieldType type, ColumnType column) {
    var writer = TextWriter.of(definition, type, column);
    return switch (definition.database().engine()) {
      case POSTGRESQL -> (row, at, sink) -> writer.writeNullable(row.getString(at), sink);
      case MYSQL, MARIADB ->
          switch (column.storage()) {
            // Through getString the driver would judge the value: it refuses zero dates and long
            // spans, and writes
            // small decimals with an exponent.
            case DECIMAL, DATE, TIME, DATE_TIME, INSTANT ->
                (row, at, sink) -> {
                  var bytes = row.getBytes(at);
                  writer.writeNullable(
                      bytes == null ? null : new String(bytes, StandardCharsets.US_ASCII), sink);
                };
            case BOOLEAN,
                INT32,
                INT64,
                UINT64,
                MONEY,
                FLOAT32,
                FLOAT64,
                TEXT,
                PADDED_TEXT,
                UUID,
                BYTES,
                TIME_WITH_ZONE,
                JSON,
                HSTORE,
                ENUM,
                SET,
                BITS,
                NETWORK,
                LITERAL,
                GEOMETRY,
                SHAPE,
                COMPOSITE,
                OTHER ->
                (row, at, sink) -> writer.writeNullable(row.getString(at), sink);
          };
    };
  }

  private static void base64(ResultSet row, int column, ByteSink sink) throws SQLException {
    var bytes = row.getBytes(column);
    if (bytes == null) {
      JsonLiterals.writeNull(sink);
    } else {
      TextWriter.base64(bytes, sink);
    }
  }

  /** For those who keep text in binary columns and declare them as String. */
  private static void utf8(ResultSet row, int column, ByteSink sink) throws SQLException {
    var bytes = row.getBytes(column);
    if (bytes == null) {
      JsonLiterals.writeNull(sink);
    } else if (!JsonStrings.write(bytes, sink)) {
      JsonStrings.write(new String(bytes, StandardCharsets.UTF_8), sink);
    }
  }
}
