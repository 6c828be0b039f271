package dev.penstock.server;

import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, whatever server it came through.
 *
 * @param headers by lower-case name
 * @param query parameters of the URL, decoded
 * @param id names the request in logs and answers
 */
record Call(
    String method,
    String path,
    Map<String, String> headers,
    Map<String, String> query,
    Body body,
    String id) {

  /** What came with a request. */
  sealed interface Body {
    /** All of it, perhaps nothing. */
    record Whole(byte[] bytes) implements Body {}

    /** More than is taken; what was read of it is forgotten. */
    record TooLarge(int limit) implements Body {}

    /** Where it ends or what it has in it is not what HTTP allows. */
    record Broken() implements Body {}

    /** It had not arrived completely in time; the connection is closed already. */
    record TooSlow() implements Body {}
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
