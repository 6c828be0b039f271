package dev.penstock.server;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A GraphQL request as it stands in a body or a URL (GraphQL over HTTP, "Request Parameters"). */
record Message(String document, String operationName, Map<String, @Nullable Object> variables) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /** Says what is wrong with a request that is not a message. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Unreadable(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  static Message ofBody(byte[] body) throws Unreadable {
    return of(tree(body, "The body"));
  }

  static Message ofUrl(Map<String, String> query) throws Unreadable {
    var node = MAPPER.createObjectNode();
    for (var name : new String[] {"query", "operationName"}) {
      if (query.containsKey(name)) {
        node.put(name, query.get(name));
      }
    }
    for (var name : new String[] {"variables", "extensions"}) {
      var text = query.getOrDefault(name, "");
      if (!text.isEmpty()) {
        node.set(name, tree(text.getBytes(StandardCharsets.UTF_8), name));
      }
    }
    return of(node);
  }

  private static JsonNode tree(byte[] json, String what) throws Unreadable {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new Unreadable(
          at == null
              ? "%s is not JSON.".formatted(what)
              : "%s is not JSON from line %d, column %d on."
                  .formatted(what, at.getLineNr(), at.getColumnNr()));
    } catch (IOException _) {
      throw new Unreadable("%s is not JSON in UTF-8.".formatted(what));
    }
  }

  private static Message of(JsonNode node) throws Unreadable {
    if (node.isArray()) {
      throw new Unreadable("Requests are answered one by one: send an object, not a list.");
    }
    if (!node.isObject()) {
      throw new Unreadable("The request must be a JSON object with a query.");
    }
    var query = member(node, "query");
    if (!query.isTextual()) {
      throw new Unreadable("The request needs a query, which is a string.");
    }
    var name = member(node, "operationName");
    if (!name.isMissingNode() && !name.isTextual()) {
      throw new Unreadable("operationName must be a string.");
    }
    var variables = object(node, "variables");
    object(node, "extensions");
    return new Message(query.textValue(), name.asText(""), variables);
  }

  /** A member, where null is the same as absent. */
  private static JsonNode member(JsonNode node, String name) {
    var member = node.path(name);
    return member.isNull() ? MissingNode.getInstance() : member;
  }

  private static Map<String, @Nullable Object> object(JsonNode node, String name)
      throws Unreadable {
    var member = member(node, name);
    if (member.isMissingNode()) {
      return Map.of();
    }
    if (!member.isObject()) {
      throw new Unreadable("%s must be a JSON object.".formatted(name));
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    member.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
    return values;
  }

  private static @Nullable Object value(JsonNode node) {
    return node.isNull() ? null : MAPPER.convertValue(node, Object.class);
  }
}
