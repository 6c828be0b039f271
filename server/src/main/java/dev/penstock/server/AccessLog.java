package dev.penstock.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One line of JSON per request: never a key, a value or a document. */
record AccessLog(Consumer<String> lines) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** GraphQL's form of a name, short enough for a line; anything else is no name. */
  private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]{0,99}");

  void write(Call call, Answer answer, long nanos) {
    var line = MAPPER.createObjectNode();
    line.put("time", Instant.now().toString());
    line.put("id", call.id());
    line.put("method", call.method());
    line.put("path", call.path());
    line.put("status", answer.status());
    line.put("millis", nanos / 1_000_000);
    line.put("bytes", answer.body().length);
    if (NAME.matcher(answer.operation()).matches()) {
      line.put("operation", answer.operation());
    }
    lines.accept(line.toString());
  }
}
