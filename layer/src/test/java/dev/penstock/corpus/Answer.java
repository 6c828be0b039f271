package dev.penstock.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.engine.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One response, as a tree for the tests. */
record Answer(JsonNode body) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  static Answer of(Response response) {
    try {
      return new Answer(JSON.readTree(response.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode data() {
    return body.path("data");
  }

  /** A value below `data` by names that are separated by dots. */
  JsonNode at(String path) {
    return data().at("/" + path.replace('.', '/'));
  }

  /** The nodes at a path below `data`; lists on the way are gone through. */
  List<JsonNode> all(String path) {
    var nodes = List.of(data());
    for (var name : path.split("\\.")) {
      List<JsonNode> below = new ArrayList<>();
      nodes.forEach(node -> collect(node.path(name), below));
      nodes = below;
    }
    return nodes;
  }

  private static void collect(JsonNode node, List<JsonNode> into) {
    if (node.isArray()) {
      node.forEach(into::add);
    } else if (!node.isMissingNode() && !node.isNull()) {
      into.add(node);
    }
  }

  /** Readable and, apart from page tokens, which have the forms of a database, exact. */
  String text() {
    var copy = body.deepCopy();
    hideTokens(copy);
    var indenter = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    try {
      return JSON.writer(printer).writeValueAsString(copy) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void hideTokens(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (entry.getKey().equals("nextToken") && entry.getValue().isTextual()) {
          object.put("nextToken", "(a token)");
        }
      }
    }
    node.forEach(Answer::hideTokens);
  }
}
