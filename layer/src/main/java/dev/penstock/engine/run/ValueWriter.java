package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.io.IOException;
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
  void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException;

  /** The writer for a field of that type, kept in a column of that type. */
  static ValueWriter of(ApiDefinition definition, FieldType type, ColumnType column) {
    if (column.storage() == Storage.BYTES && column.dimensions() == 0) {
      return type.equals(new FieldType.Scalar(ScalarType.BASE64))
          ? ValueWriter::base64
          : ValueWriter::utf8;
    }
    var writer = TextWriter.of(definition, type, column);
    return switch (definition.database().engine()) {
      case POSTGRESQL -> (row, at, json) -> writer.writeNullable(row.getString(at), json);
      case MYSQL, MARIADB ->
          switch (column.storage()) {
            // Through getString the driver would judge the value: it refuses zero dates and long
            // spans, and writes
            // small decimals with an exponent.
            case DECIMAL, DATE, TIME, DATE_TIME, INSTANT ->
                (row, at, json) -> {
                  var bytes = row.getBytes(at);
                  writer.writeNullable(
                      bytes == null ? null : new String(bytes, StandardCharsets.US_ASCII), json);
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
                (row, at, json) -> writer.writeNullable(row.getString(at), json);
          };
    };
  }

  private static void base64(ResultSet row, int column, JsonGenerator json)
      throws SQLException, IOException {
    var bytes = row.getBytes(column);
    if (bytes == null) {
      json.writeNull();
    } else {
      json.writeBinary(bytes);
    }
  }

  /** For those who keep text in binary columns and declare them as String. */
  private static void utf8(ResultSet row, int column, JsonGenerator json)
      throws SQLException, IOException {
    var bytes = row.getBytes(column);
    if (bytes == null) {
      json.writeNull();
    } else {
      json.writeString(new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
