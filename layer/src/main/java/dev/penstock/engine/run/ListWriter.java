package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes arrays of any dimension. */
record ListWriter(TextWriter element) {

  void write(List<?> elements, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (var one : elements) {
      if (one instanceof List<?> inner) {
        write(inner, json);
      } else {
        element.writeNullable((String) one, json);
      }
    }
    json.writeEndArray();
  }

  /** From a JSON array, which is how composites come. */
  void writeJson(String text, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (var one : CanonicalJson.parse(text)) {
      element.writeNullable(one.isNull() ? null : CanonicalJson.of(one), json);
    }
    json.writeEndArray();
  }
}
