package dev.penstock.bench.contestant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * POST requests that differ in their bodies alone.
 *
 * @param headers by name, the content type among them
 * @param bodies JSON on one line each; {@link dev.penstock.bench.query.Query#NUMBER} stands for a
 *     number that is new in every request
 */
public record Requests(URI address, Map<String, String> headers, List<String> bodies) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Requests {
    headers = Map.copyOf(headers);
    bodies = List.copyOf(bodies);
  }

  /** One GraphQL document with each set of variables. */
  public static Requests graphql(
      URI address,
      Map<String, String> headers,
      String document,
      List<Map<String, Object>> variables) {
    return new Requests(
        address, headers, variables.stream().map(values -> body(document, values)).toList());
  }

  private static String body(String document, Map<String, Object> variables) {
    try {
      var body = JSON.createObjectNode();
      body.put("query", document);
      body.set("variables", JSON.valueToTree(variables));
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
