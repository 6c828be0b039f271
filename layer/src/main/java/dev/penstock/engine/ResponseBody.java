package dev.penstock.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.engine.graphql.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts one response together. Values are copied as they come; only errors are written here. */
final class ResponseBody {
  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] START = bytes("{\"data\":{");

  private final String requestId;
  private final boolean debug;
  private final List<Value> values = new ArrayList<>();
  private final List<Error> errors = new ArrayList<>();

  private record Value(byte[] key, byte[] json) {}

  private record Error(Failure failure, List<String> path, List<Refusal.Location> locations) {}

  ResponseBody(String requestId, boolean debug) {
    this.requestId = requestId;
    this.debug = debug;
  }

  /** The value of a root field; its key is a GraphQL name, which JSON never has to escape. */
  void value(String key, byte[] json) {
    values.add(new Value(bytes("\"" + key + "\":"), json));
  }

  void failure(Failure failure, String key) {
    errors.add(new Error(failure, List.of(key), List.of()));
  }

  void failure(Failure failure) {
    errors.add(new Error(failure, List.of(), List.of()));
  }

  void problem(Refusal.Problem problem) {
    errors.add(new Error(problem.failure(), List.of(), problem.locations()));
  }

  /** A response without data: nothing ran. */
  byte[] refused() {
    var out = new ByteArrayOutputStream(512);
    out.write('{');
    writeErrors(out);
    out.write('}');
    return out.toByteArray();
  }

  byte[] executed() {
    var out = new ByteArrayOutputStream(size());
    out.writeBytes(START);
    var separator = false;
    for (var value : values) {
      if (separator) {
        out.write(',');
      }
      separator = true;
      out.writeBytes(value.key());
      out.writeBytes(value.json());
    }
    out.write('}');
    if (!errors.isEmpty()) {
      out.write(',');
      writeErrors(out);
    }
    out.write('}');
    return out.toByteArray();
  }

  private int size() {
    return values.stream().mapToInt(value -> value.key().length + value.json().length + 1).sum()
        + START.length
        + 2
        + errors.size() * 512;
  }

  private void writeErrors(ByteArrayOutputStream out) {
    out.writeBytes(bytes("\"errors\":"));
    try (var json = JSON.createGenerator(out)) {
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
      writeStrings(json, "path", error.path());
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
    if (debug && !failure.detail().isEmpty()) {
      json.writeStringField("debug", failure.detail());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeStrings(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var text : texts) {
      json.writeString(text);
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
