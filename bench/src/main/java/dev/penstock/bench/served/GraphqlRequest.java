package dev.penstock.bench.served;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * A GraphQL request as it travels over HTTP.
 *
 * @param body in JSON
 */
public record GraphqlRequest(byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public static GraphqlRequest of(String document) {
    return of(document, Map.of());
  }

  public static GraphqlRequest of(String document, Map<String, ?> variables) {
    try {
      return new GraphqlRequest(
          JSON.writeValueAsBytes(Map.of("query", document, "variables", variables)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
