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
    byte[] body,
    String id) {

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
