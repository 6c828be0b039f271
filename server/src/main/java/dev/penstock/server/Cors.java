package dev.penstock.server;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.List;

/**
 * What browsers are told about pages of other origins. Keys travel in headers, never in cookies.
 */
record Cors(List<String> origins) {
  /** Amplify's own, and `*` for whatever an application adds; it does not cover authorization. */
  private static final String REQUEST_HEADERS =
      "content-type, authorization, x-api-key, x-amz-user-agent, x-amz-date, x-amz-security-token,"
          + " x-request-id, *";

  private static final Header ANY =
      HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
  private static final Header EXPOSED =
      HeaderValues.createCached(
          HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, "x-amzn-ErrorType, x-request-id");
  private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Origin");

  /** Headers for an answer to a page; none when its origin may not read it. */
  List<Header> headers(String origin) {
    if (origin.isEmpty() || origins.isEmpty()) {
      return List.of();
    }
    if (origins.contains("*")) {
      return List.of(ANY, EXPOSED);
    }
    return origins.contains(origin) ? List.of(allowed(origin), EXPOSED, VARY) : List.of(VARY);
  }

  private static Header allowed(String origin) {
    return HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
  }

  Answer preflight(String methods) {
    return Answer.empty(204)
        .with("allow", methods)
        .with("access-control-allow-methods", methods)
        .with("access-control-allow-headers", REQUEST_HEADERS)
        .with("access-control-max-age", "7200");
  }
}
