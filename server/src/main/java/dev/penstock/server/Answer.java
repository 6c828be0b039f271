package dev.penstock.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP response, whatever server it leaves through. */
record Answer(int status, Map<String, String> headers, byte[] body) {
  static final String JSON = "application/json; charset=utf-8";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Answer of(int status, String contentType, byte[] body) {
    return new Answer(status, Map.of("content-type", contentType), body);
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), new byte[0]);
  }

  static Answer json(int status, Object value) {
    return of(status, JSON, MAPPER.valueToTree(value).toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A refusal in GraphQL's form; `message` stands beside `errors` because Amplify's client reads it there. */
  static Answer error(int status, String errorType, String message) {
    var body = MAPPER.createObjectNode();
    var error = body.putArray("errors").addObject();
    error.put("message", message);
    error.put("errorType", errorType);
    error.putObject("extensions").put("code", errorType);
    body.put("message", message);
    return json(status, body);
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  Answer with(Map<String, String> others) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putAll(others);
    return new Answer(status, more, body);
  }
}
