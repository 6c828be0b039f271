package dev.penstock.bench.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Members of the answer, from the columns of a row. */
final class Json {
  private Json() {}

  /** Opens an answer down to the items of its one list. */
  static void beginItems(JsonGenerator json, String field) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeObjectFieldStart(field);
    json.writeArrayFieldStart("items");
  }

  static void endItems(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  static void text(JsonGenerator json, String name, ResultSet row, int column)
      throws SQLException, IOException {
    json.writeFieldName(name);
    var text = row.getString(column);
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(text);
    }
  }

  static void number(JsonGenerator json, String name, ResultSet row, int column)
      throws SQLException, IOException {
    json.writeFieldName(name);
    var number = row.getInt(column);
    if (number == 0 && row.wasNull()) {
      json.writeNull();
    } else {
      json.writeNumber(number);
    }
  }

  /** A time without a zone and without a fraction, which holds UTC. */
  static void time(JsonGenerator json, String name, ResultSet row, int column)
      throws SQLException, IOException {
    json.writeStringField(name, row.getString(column).replace(' ', 'T') + "Z");
  }

  /** An object with one text, or null where the row has none. */
  static void named(JsonGenerator json, String name, ResultSet row, int key, int column)
      throws SQLException, IOException {
    row.getInt(key);
    if (row.wasNull()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    text(json, "name", row, column);
    json.writeEndObject();
  }
}
