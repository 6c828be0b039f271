package dev.penstock.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.function.Consumer;

/** One line of JSON per request: never a key, a value or a document. */
record AccessLog(Consumer<String> lines) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  void write(Call call, Answer answer, long nanos) {
    var line = MAPPER.createObjectNode();
    line.put("time", Instant.now().toString());
    line.put("id", call.id());
    line.put("method", call.method());
    line.put("path", call.path());
    line.put("status", answer.status());
    line.put("millis", nanos / 1_000_000);
    line.put("bytes", answer.body().length);
    lines.accept(line.toString());
  }
}
