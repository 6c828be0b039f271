package dev.penstock.server;

import java.util.List;
import java.util.Map;

/**
 * What browsers are told about pages of other origins. Keys travel in headers, never in cookies.
 */
record Cors(List<String> origins) {
  /** Amplify's own, and `*` for whatever an application adds; it does not cover authorization. */
  private static final String REQUEST_HEADERS =
      "content-type, authorization, x-api-key, x-amz-user-agent, x-amz-date, x-amz-security-token,"
          + " x-request-id, *";

  /** Headers for an answer to a page; none when its origin may not read it. */
  Map<String, String> headers(Call call) {
    var origin = call.header("origin").orElse("");
    if (origin.isEmpty() || origins.isEmpty()) {
      return Map.of();
    }
    if (origins.contains("*")) {
      return Map.of(
          "access-control-allow-origin", "*",
          "access-control-expose-headers", "x-amzn-ErrorType, x-request-id");
    }
    return origins.contains(origin)
        ? Map.of(
            "access-control-allow-origin", origin,
            "access-control-expose-headers", "x-amzn-ErrorType, x-request-id",
            "vary", "Origin")
        : Map.of("vary", "Origin");
  }

  Answer preflight(String methods) {
    return Answer.empty(204)
        .with("allow", methods)
        .with("access-control-allow-methods", methods)
        .with("access-control-allow-headers", REQUEST_HEADERS)
        .with("access-control-max-age", "7200");
  }
}
