package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.penstock.engine.plan.Row;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes one row as a JSON object; where pages of branches below belong, it leaves a gap and tells
 * where.
 */
final class RowTemplate {
  private final List<Step> steps;

  RowTemplate(Row row, Cells cells) {
    this.steps = row.entries().stream().map(entry -> step(entry, cells)).toList();
  }

  /** Hears about the gaps, in order. */
  interface Gaps {
    /** The place where the branch's page goes is what was written so far. */
    void add(int branch) throws IOException;
  }

  void write(ResultSet row, JsonGenerator json, Gaps gaps) throws SQLException, IOException {
    json.writeStartObject();
    for (var step : steps) {
      step.write(row, json, gaps);
    }
    json.writeEndObject();
  }

  private interface Step {
    void write(ResultSet row, JsonGenerator json, Gaps gaps) throws SQLException, IOException;
  }

  private static Step step(Row.Entry entry, Cells cells) {
    var key = new SerializedString(entry.key());
    return switch (entry) {
      case Row.Entry.Typename(_, var type) -> typename(key, new SerializedString(type));
      case Row.Entry.Value(_, var cell) -> value(key, cells, cell);
      case Row.Entry.One(_, var presence, var row) ->
          one(key, cells.column(presence), new RowTemplate(row, cells));
      case Row.Entry.Many(_, var branch) -> many(key, branch);
    };
  }

  private static Step typename(SerializedString key, SerializedString type) {
    return (_, json, _) -> {
      json.writeFieldName(key);
      json.writeString(type);
    };
  }

  private static Step value(SerializedString key, Cells cells, int cell) {
    var column = cells.column(cell);
    var writer = cells.writer(cell);
    return (row, json, _) -> {
      json.writeFieldName(key);
      writer.write(row, column, json);
    };
  }

  private static Step one(SerializedString key, int presence, RowTemplate template) {
    return (row, json, gaps) -> {
      json.writeFieldName(key);
      if (row.getBytes(presence) == null) {
        json.writeNull();
      } else {
        template.write(row, json, gaps);
      }
    };
  }

  private static Step many(SerializedString key, int branch) {
    return (_, json, gaps) -> {
      json.writeFieldName(key);
      // Nothing: only that the generator takes the field for written.
      json.writeRawValue("");
      gaps.add(branch);
    };
  }
}
