package dev.penstock.server;

import dev.penstock.engine.FailureCode;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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

  static Answer json(int status, Map<String, String> values) {
    var json = new JsonLine();
    var before = "{";
    for (var value : values.entrySet()) {
      json.raw(before).text(value.getKey());
      json.raw(":").text(value.getValue());
      before = ",";
    }
    return of(status, JSON, json.raw("}"));
  }

  private static Answer of(int status, Header contentType, JsonLine json) {
    return of(status, contentType, new Content.Bytes(json.bytes(), json.length()));
  }

  static Answer error(int status, String errorType, String message) {
    return of(status, JSON, refusal(errorType, message));
  }

  /**
   * A refusal in GraphQL's form; `message` stands beside `errors` because Amplify's client reads it
   * there.
   */
  static byte[] refusal(String errorType, String message) {
    var json = new JsonLine();
    addError(json.raw("{"), errorType, errorType, message);
    json.raw(",\"message\":").text(message);
    json.raw("}");
    return Arrays.copyOf(json.bytes(), json.length());
  }

  /** A request that was begun and has no result. */
  static Answer withoutData(MediaType type, FailureCode code, String message) {
    var json = new JsonLine();
    addError(json.raw("{\"data\":null,"), code.errorType(), code.name(), message);
    return of(200, type.header(), json.raw("}"));
  }

  private static void addError(JsonLine json, String errorType, String code, String message) {
    json.raw("\"errors\":[{\"message\":").text(message);
    json.raw(",\"errorType\":").text(errorType);
    json.raw(",\"extensions\":{\"code\":").text(code);
    json.raw("}}]");
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
