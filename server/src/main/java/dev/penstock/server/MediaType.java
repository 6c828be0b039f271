package dev.penstock.server;

import io.helidon.http.Header;
import java.util.Locale;
import java.util.Optional;

/** The media types that a GraphQL response can have (GraphQL over HTTP, "Media Types"). */
enum MediaType {
  /**
   * Answers 200 to every well-formed request: older clients, Amplify's among them, read nothing
   * else.
   */
  JSON,
  /** Tells a refused document by its status. */
  GRAPHQL_RESPONSE;

  private static final Optional<MediaType> PLAIN = Optional.of(JSON);

  Header header() {
    return switch (this) {
      case JSON -> Answer.JSON;
      case GRAPHQL_RESPONSE -> Answer.GRAPHQL_RESPONSE;
    };
  }

  /**
   * What the client prefers, or empty when it takes neither.
   *
   * @param accept the header, or empty when there is none
   */
  static Optional<MediaType> accepted(String accept) {
    return switch (accept) {
      // what clients send that do not care
      case "", "*/*", "application/json" -> PLAIN;
      default -> chosen(accept.toLowerCase(Locale.ROOT));
    };
  }

  /** Reads the ranges and qualities of an Accept header (RFC 9110 section 12.5.1). */
  private static Optional<MediaType> chosen(String header) {
    if (header.isBlank()) {
      return PLAIN;
    }
    var response = 0.0;
    var json = 0.0;
    var any = 0.0;
    for (var start = 0; start < header.length(); ) {
      var comma = header.indexOf(',', start);
      var end = comma < 0 ? header.length() : comma;
      var semicolon = header.indexOf(';', start);
      var parameters = semicolon < 0 || semicolon > end ? end : semicolon;
      switch (header.substring(start, parameters).strip()) {
        case "application/graphql-response+json" ->
            response = Math.max(response, quality(header, parameters, end));
        case "application/json" -> json = Math.max(json, quality(header, parameters, end));
        case "application/*", "*/*" -> any = Math.max(any, quality(header, parameters, end));
        default -> {}
      }
      start = end + 1;
    }
    if (response > 0 && response >= json) {
      return Optional.of(GRAPHQL_RESPONSE);
    }
    return Math.max(json, any) > 0 ? PLAIN : Optional.empty();
  }

  private static double quality(String header, int start, int end) {
    for (var parameter : header.substring(start, end).split(";")) {
      var stripped = parameter.strip();
      if (stripped.startsWith("q=")) {
        return number(stripped.substring(2));
      }
    }
    return 1;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
