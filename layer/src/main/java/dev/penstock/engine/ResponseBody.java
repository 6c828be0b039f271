package dev.penstock.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.engine.graphql.Refusal;
import dev.penstock.engine.run.ByteSink;
import dev.penstock.engine.run.Denials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts one response together in its sink: the values of the root fields one after the other, then
 * the errors.
 */
final class ResponseBody {
  private static final Logger LOG = LoggerFactory.getLogger(ResponseBody.class);
  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] START = bytes("{\"data\":{\"");
  private static final byte[] NEXT = bytes(",\"");
  private static final byte[] AFTER_KEY = bytes("\":");
  private static final byte[] NO_ROOTS = bytes("{\"data\":{");
  private static final byte[] NULL = bytes("null");

  private final ByteSink sink;
  private final String requestId;
  private final boolean debug;
  private final List<Error> errors = new ArrayList<>();
  private long value;
  private boolean broken;

  private record Error(Failure failure, List<Object> path, List<Refusal.Location> locations) {}

  ResponseBody(ByteSink sink, String requestId, boolean debug) {
    this.sink = sink;
    this.requestId = requestId;
    this.debug = debug;
  }

  /**
   * Begins the value of a root field; its key is a GraphQL name, which JSON never has to escape.
   */
  void begin(String key) {
    sink.append(sink.position() == 0 ? START : NEXT);
    sink.append(bytes(key));
    sink.append(AFTER_KEY);
    value = sink.position();
  }

  /** Where the value that was begun is to be written. */
  ByteSink sink() {
    return sink;
  }

  /** The value is complete. */
  void end() {
    try {
      sink.settle();
    } catch (ByteSink.Abandoned e) {
      breakOff(e);
    }
  }

  /** The value that was begun is null after all. */
  void withdraw() {
    if (sink.holds(value)) {
      sink.cutBack(value);
      sink.append(NULL);
    } else {
      broken = true;
    }
  }

  /** The value cannot become complete because nobody takes it. */
  void breakOff(ByteSink.Abandoned cause) {
    LOG.debug("Request {}: the client left before the end of the response", requestId, cause);
    broken = true;
  }

  /** Whether a part has left that no longer fits what follows. */
  boolean isBroken() {
    return broken;
  }

  void failure(Failure failure, String key) {
    errors.add(new Error(failure, List.of(key), List.of()));
  }

  /** Nulls within the value of a root field that stand for what the caller may not read. */
  void denied(Denials denials, String key) {
    for (var entry : denials.told()) {
      List<Object> path = new ArrayList<>();
      path.add(key);
      path.addAll(entry.path());
      errors.add(new Error(entry.denial().failure(), path, List.of()));
    }
    if (denials.hasMore()) {
      failure(
          Failure.of(
              FailureCode.UNAUTHORIZED,
              "More fields below %s were not authorized than can be listed.".formatted(key)),
          key);
    }
  }

  void failure(Failure failure) {
    errors.add(new Error(failure, List.of(), List.of()));
  }

  void problem(Refusal.Problem problem) {
    errors.add(new Error(problem.failure(), List.of(), problem.locations()));
  }

  /** A response without data; what was written of it is forgotten. */
  Response refused(Response.Outcome outcome) {
    if (!sink.holds(0)) {
      return brokenOff();
    }
    sink.cutBack(0);
    sink.write('{');
    writeErrors();
    sink.write('}');
    return finished(outcome);
  }

  /** The same because of this failure, too. */
  Response refused(Response.Outcome outcome, Failure failure) {
    failure(failure);
    return refused(outcome);
  }

  /** The same because of this failure alone, whatever else was wrong. */
  Response refusedOnly(Response.Outcome outcome, Failure failure) {
    errors.clear();
    return refused(outcome, failure);
  }

  Response executed() {
    if (broken) {
      return brokenOff();
    }
    if (sink.position() == 0) {
      sink.append(NO_ROOTS);
    }
    sink.write('}');
    if (!errors.isEmpty()) {
      sink.write(',');
      writeErrors();
    }
    sink.write('}');
    return finished(Response.Outcome.EXECUTED);
  }

  private Response finished(Response.Outcome outcome) {
    try {
      return new Response(outcome, sink.finish());
    } catch (ByteSink.Abandoned e) {
      breakOff(e);
      return brokenOff();
    }
  }

  private Response brokenOff() {
    return new Response(Response.Outcome.BROKEN_OFF, sink.breakOff());
  }

  private void writeErrors() {
    sink.append(bytes("\"errors\":"));
    try (var json = JSON.createGenerator(sink)) {
      json.writeStartArray();
      for (var error : errors) {
        write(json, error);
      }
      json.writeEndArray();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private void write(JsonGenerator json, Error error) throws IOException {
    var failure = error.failure();
    json.writeStartObject();
    json.writeStringField("message", failure.message());
    if (!error.path().isEmpty()) {
      writePath(json, error.path());
    }
    writeLocations(json, error.locations());
    json.writeNullField("data");
    json.writeStringField("errorType", failure.code().errorType());
    json.writeNullField("errorInfo");
    json.writeObjectFieldStart("extensions");
    json.writeStringField("code", failure.code().name());
    json.writeStringField("requestId", requestId);
    if (!failure.fields().isEmpty()) {
      writeStrings(json, "fields", failure.fields());
    }
    writeViolations(json, failure.violations());
    if (debug && !failure.detail().isEmpty()) {
      json.writeStringField("debug", failure.detail());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writePath(JsonGenerator json, List<Object> path) throws IOException {
    json.writeArrayFieldStart("path");
    for (var part : path) {
      if (part instanceof Integer place) {
        json.writeNumber(place);
      } else {
        json.writeString(part.toString());
      }
    }
    json.writeEndArray();
  }

  private static void writeStrings(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void writeViolations(JsonGenerator json, List<Failure.Violation> violations)
      throws IOException {
    if (violations.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("violations");
    for (var violation : violations) {
      json.writeStartObject();
      json.writeStringField("field", violation.field());
      json.writeStringField("rule", violation.rule());
      json.writeStringField("message", violation.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeLocations(JsonGenerator json, List<Refusal.Location> locations)
      throws IOException {
    if (locations.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("locations");
    for (var location : locations) {
      json.writeStartObject();
      json.writeNumberField("line", location.line());
      json.writeNumberField("column", location.column());
      json.writeNullField("sourceName");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
