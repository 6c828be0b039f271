package dev.penstock.engine.run;

import dev.penstock.definition.ValueType;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a whole row as one JSON value, which GraphQL has as a string: an object with the columns
 * of the result, or the value of the only one.
 */
final class JsonRow {
  private final ResultColumns columns;
  private final List<ValueWriter> writers = new ArrayList<>();

  JsonRow(ResultColumns columns, CustomValues values) {
    this.columns = columns;
    for (var column : columns.columns()) {
      writers.add(writer(column, values));
    }
  }

  private static ValueWriter writer(ResultColumns.ResultColumn column, CustomValues values) {
    return switch (column.type().storage()) {
      case JSON -> JsonRow::json;
      case MONEY, HSTORE, GEOMETRY, SHAPE, COMPOSITE, OTHER -> JsonRow::text;
      default ->
          column.type().dimensions() > 0
              ? JsonRow::text
              : values.writer(
                  new ValueType.Scalar(Fit.natural(column.type()), false),
                  column.type(),
                  column.label());
    };
  }

  private static void json(ResultSet row, int column, ByteSink sink) throws SQLException {
    var text = row.getString(column);
    if (text == null) {
      JsonLiterals.writeNull(sink);
    } else {
      sink.append(CanonicalJson.of(text).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void text(ResultSet row, int column, ByteSink sink) throws SQLException {
    var text = row.getString(column);
    if (text == null) {
      JsonLiterals.writeNull(sink);
    } else {
      JsonStrings.write(text, sink);
    }
  }

  void write(ResultSet row, ByteSink sink) throws SQLException {
    var json = ByteSink.small();
    if (writers.size() == 1) {
      writers.getFirst().write(row, 1, json);
    } else {
      var separator = '{';
      for (var column : columns.columns()) {
        json.write(separator);
        separator = ',';
        JsonStrings.write(column.label(), json);
        json.write(':');
        writers.get(column.number() - 1).write(row, column.number(), json);
      }
      json.write('}');
    }
    var text = json.toByteArray();
    if (!JsonStrings.write(text, sink)) {
      JsonStrings.write(new String(text, StandardCharsets.UTF_8), sink);
    }
  }
}
