package dev.penstock.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.engine.FailureCode;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One HTTP response.
 *
 * @param operation name of the GraphQL operation that it answers, for the log; or empty
 * @param refused why the caller was refused, for the log; or empty
 */
record Answer(int status, List<Header> headers, Content content, String operation, String refused) {
  static final Header JSON =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
  static final Header GRAPHQL_RESPONSE =
      HeaderValues.createCached(
          HeaderNames.CONTENT_TYPE, "application/graphql-response+json; charset=utf-8");
  private static final Content NOTHING = new Content.Bytes(new byte[0], 0);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What follows the headers. */
  sealed interface Content {
    /** How many bytes it has, or had when it was torn. */
    long length();

    /**
     * Here.
     *
     * @param bytes the content and perhaps more
     */
    record Bytes(byte[] bytes, int size) implements Content {
      @Override
      public long length() {
        return size;
      }
    }

    /** Sent while it was made, all of it. */
    record Sent(long length) implements Content {}

    /** Sent while it was made, until that failed. */
    record Torn(long length) implements Content {}
  }

  static Answer of(int status, Header contentType, Content content) {
    return new Answer(status, List.of(contentType), content, "", "");
  }

  static Answer of(int status, Header contentType, byte[] bytes) {
    return of(status, contentType, new Content.Bytes(bytes, bytes.length));
  }

  static Answer empty(int status) {
    return new Answer(status, List.of(), NOTHING, "", "");
  }

  static Answer json(int status, Object value) {
    return of(status, JSON, MAPPER.valueToTree(value).toString().getBytes(StandardCharsets.UTF_8));
  }

  static Answer error(int status, String errorType, String message) {
    return of(status, JSON, refusal(errorType, message));
  }

  /**
   * A refusal in GraphQL's form; `message` stands beside `errors` because Amplify's client reads it
   * there.
   */
  static byte[] refusal(String errorType, String message) {
    var body = MAPPER.createObjectNode();
    addError(body, errorType, errorType, message);
    body.put("message", message);
    return body.toString().getBytes(StandardCharsets.UTF_8);
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
    return with(List.of(HeaderValues.create(HeaderNames.create(name), value)));
  }

  Answer with(List<Header> others) {
    List<Header> more = new ArrayList<>(headers.size() + others.size());
    more.addAll(headers);
    more.addAll(others);
    return new Answer(status, more, content, operation, refused);
  }

  Answer named(String operationName) {
    return new Answer(status, headers, content, operationName, refused);
  }

  Answer because(String reason) {
    return new Answer(status, headers, content, operation, reason);
  }
}
