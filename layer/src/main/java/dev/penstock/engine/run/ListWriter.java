package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes arrays of any dimension. */
record ListWriter(TextWriter element) {

  void write(List<?> elements, ByteSink sink) {
    var separator = '[';
    for (var one : elements) {
      sink.write(separator);
      separator = ',';
      if (one instanceof List<?> inner) {
        write(inner, sink);
      } else {
        element.writeNullable((String) one, sink);
      }
    }
    end(elements.isEmpty(), sink);
  }

  /** From a JSON array, which is how composites come. */
  void writeJson(String text, ByteSink sink) {
    try {
      writeJson(CanonicalJson.parse(text), sink);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeJson(JsonNode array, ByteSink sink) throws JsonProcessingException {
    var separator = '[';
    for (var one : array) {
      sink.write(separator);
      separator = ',';
      element.writeNullable(one.isNull() ? null : CanonicalJson.of(one), sink);
    }
    end(array.isEmpty(), sink);
  }

  private static void end(boolean empty, ByteSink sink) {
    if (empty) {
      sink.write('[');
    }
    sink.write(']');
  }
}
