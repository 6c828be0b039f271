package dev.penstock.definition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/**
 * Gives each field, relation and rule a line of its own, so that a difference between two files can
 * be read.
 */
final class LinePerField extends MinimalPrettyPrinter {
  private static final long serialVersionUID = 1;
  private static final int DEEPEST_LINE = 4;

  private int depth;

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    line(json, "");
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    line(json, " ");
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    end(json, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    line(json, "");
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    line(json, " ");
  }

  @Override
  public void writeEndArray(JsonGenerator json, int entries) throws IOException {
    end(json, entries, ']');
  }

  private void end(JsonGenerator json, int entries, char bracket) throws IOException {
    var own = depth;
    depth--;
    if (entries > 0 && own <= DEEPEST_LINE) {
      line(json, "");
    }
    json.writeRaw(bracket);
  }

  private void line(JsonGenerator json, String otherwise) throws IOException {
    json.writeRaw(depth <= DEEPEST_LINE ? "\n" + "  ".repeat(depth) : otherwise);
  }
}
