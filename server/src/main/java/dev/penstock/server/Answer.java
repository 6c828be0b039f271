package dev.penstock.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.engine.FailureCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One HTTP response, whatever server it leaves through.
 *
 * @param operation name of the GraphQL operation that it answers, for the log; or empty
 */
record Answer(int status, Map<String, String> headers, byte[] body, String operation) {
  static final String JSON = "application/json; charset=utf-8";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Answer of(int status, String contentType, byte[] body) {
    return new Answer(status, Map.of("content-type", contentType), body, "");
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), new byte[0], "");
  }

  static Answer json(int status, Object value) {
    return of(status, JSON, MAPPER.valueToTree(value).toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A refusal in GraphQL's form; `message` stands beside `errors` because Amplify's client reads it
   * there.
   */
  static Answer error(int status, String errorType, String message) {
    var body = MAPPER.createObjectNode();
    addError(body, errorType, errorType, message);
    body.put("message", message);
    return json(status, body);
  }

  /** A request that was begun and has no result. */
  static Answer withoutData(MediaType type, FailureCode code, String message) {
    var body = MAPPER.createObjectNode();
    body.putNull("data");
    addError(body, code.errorType(), code.name(), message);
    return of(200, type.header(), body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void addError(ObjectNode body, String errorType, String code, String message) {
    var error = body.putArray("errors").addObject();
    error.put("message", message);
    error.put("errorType", errorType);
    error.putObject("extensions").put("code", code);
  }

  Answer with(String name, String value) {
    return with(Map.of(name, value));
  }

  Answer with(Map<String, String> others) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putAll(others);
    return new Answer(status, more, body, operation);
  }

  Answer named(String operationName) {
    return new Answer(status, headers, body, operationName);
  }
}
