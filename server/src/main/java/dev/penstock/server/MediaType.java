package dev.penstock.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The media types that a GraphQL response can have (GraphQL over HTTP, "Media Types"). */
enum MediaType {
  /**
   * Answers 200 to every well-formed request: older clients, Amplify's among them, read nothing
   * else.
   */
  JSON("application/json; charset=utf-8"),
  /** Tells a refused document by its status. */
  GRAPHQL_RESPONSE("application/graphql-response+json; charset=utf-8");

  private final String header;

  MediaType(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }

  /** What the client prefers, or empty when it takes neither. */
  static Optional<MediaType> accepted(Optional<String> accept) {
    var header = accept.orElse("*/*").toLowerCase(Locale.ROOT);
    if (header.isBlank()) {
      return Optional.of(JSON);
    }
    var response = weight(header, "application/graphql-response+json");
    var json =
        Math.max(
            weight(header, "application/json"),
            Math.max(weight(header, "application/*"), weight(header, "*/*")));
    if (response > 0 && response >= weight(header, "application/json")) {
      return Optional.of(GRAPHQL_RESPONSE);
    }
    return json > 0 ? Optional.of(JSON) : Optional.empty();
  }

  /**
   * The quality of a range in an Accept header (RFC 9110 section 12.5.1), 0 when it is not there.
   */
  private static double weight(String header, String range) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .filter(part -> part.split(";")[0].strip().equals(range))
        .mapToDouble(MediaType::quality)
        .max()
        .orElse(0);
  }

  private static double quality(String part) {
    return Arrays.stream(part.split(";"))
        .map(String::strip)
        .filter(parameter -> parameter.startsWith("q="))
        .mapToDouble(parameter -> number(parameter.substring(2)))
        .findFirst()
        .orElse(1);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
