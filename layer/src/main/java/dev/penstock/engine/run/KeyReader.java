package dev.penstock.engine.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the key of a row as a caller would give it. */
final class KeyReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final ApiDefinition definition;
  private final Model model;

  KeyReader(ApiDefinition definition, Model model) {
    this.definition = definition;
    this.model = model;
  }

  /**
   * The key of the current row, whose columns stand side by side.
   *
   * @param first the number of the first of them
   * @param written what the row was made from
   */
  List<Object> read(ResultSet row, int first, Map<Field, @Nullable Object> written)
      throws SQLException {
    List<Object> key = new ArrayList<>();
    var column = first;
    for (var field : model.keyFields()) {
      var known = written.get(field);
      // A label is given as the database has it, and read as GraphQL has it.
      key.add(
          known != null && field.type() instanceof FieldType.Enumeration
              ? known
              : value(row, column, field));
      column++;
    }
    return key;
  }

  private Object value(ResultSet row, int column, Field field) throws SQLException {
    var json = ByteSink.small();
    ValueWriter.of(definition, field.type(), field.column().type()).write(row, column, json);
    try {
      return JSON.readValue(json.toByteArray(), Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
